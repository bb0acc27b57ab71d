namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks where a distributed Map writes its results, and in which form.</summary>
internal static class ResultWriterValidator
{
    private static readonly HashSet<string> WriterFields = ["Resource", "WriterConfig", "Parameters", "Arguments"];
    private static readonly HashSet<string> ConfigFields = ["Transformation", "OutputType"];

    public static void Validate(Node writer, ValidationContext context, ProblemList problems)
    {
        if (!writer.IsPresent || !problems.IsObject(writer))
        {
            return;
        }

        problems.HasOnly(writer, WriterFields);
        StateFields.ValidateLanguage(writer, context, problems);
        var arguments = context.IsJsonata ? "Arguments" : "Parameters";
        if (writer["Resource"].IsPresent)
        {
            ServiceResource.IsOneOf(writer["Resource"], problems, "putObject");
            problems.Has(writer, arguments);
        }
        else if (writer[arguments].IsPresent)
        {
            problems.Has(writer, "Resource");
        }

        ServiceResource.ValidateArguments(writer, context, problems);
        var config = writer["WriterConfig"];
        if (config.IsPresent && problems.IsObject(config))
        {
            problems.HasOnly(config, ConfigFields);
            problems.IsOneOf(config["Transformation"], "NONE", "COMPACT", "FLATTEN");
            problems.IsOneOf(config["OutputType"], "JSON", "JSONL");
        }
    }
}
