using AsteroidWorkflows.Engine.Paths;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks where a distributed Map reads its items.</summary>
internal static class ItemReaderValidator
{
    private static readonly HashSet<string> ReaderFields = ["Resource", "ReaderConfig", "Parameters", "Arguments"];

    private static readonly HashSet<string> ConfigFields =
    [
        "InputType", "Transformation", "ManifestType", "ItemsPointer", "CSVDelimiter", "CSVHeaderLocation", "CSVHeaders", "MaxItems", "MaxItemsPath",
    ];

    public static void Validate(Node reader, ValidationContext context, ProblemList problems)
    {
        if (!reader.IsPresent || !problems.IsObject(reader))
        {
            return;
        }

        problems.HasOnly(reader, ReaderFields);
        StateFields.ValidateLanguage(reader, context, problems);
        if (problems.Has(reader, "Resource"))
        {
            ServiceResource.IsOneOf(reader["Resource"], problems, "getObject", "listObjectsV2");
        }

        ServiceResource.ValidateArguments(reader, context, problems);
        if (reader["ReaderConfig"].IsPresent && problems.IsObject(reader["ReaderConfig"]))
        {
            ValidateConfig(reader["ReaderConfig"], context, problems);
        }
    }

    private static void ValidateConfig(Node config, ValidationContext context, ProblemList problems)
    {
        problems.HasOnly(config, ConfigFields);
        StateFields.ValidateLanguage(config, context, problems);
        problems.IsOneOf(config["InputType"], "CSV", "JSON", "JSONL", "PARQUET", "MANIFEST");
        problems.IsOneOf(config["Transformation"], "NONE", "LOAD_AND_FLATTEN");
        problems.IsOneOf(config["ManifestType"], "ATHENA_DATA", "S3_INVENTORY");
        problems.IsOneOf(config["CSVDelimiter"], "COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB");
        ValidateHeaders(config, problems);
        if (config["ItemsPointer"].IsPresent && problems.IsText(config["ItemsPointer"]) && !JsonPointer.IsValid(config["ItemsPointer"].Text))
        {
            problems.Add("Value must be a valid JSONPointer.", config["ItemsPointer"].Location);
        }

        const long MostItems = 100_000_000;
        MapValidator.NumberOrPath(config, "MaxItems", context, problems, MostItems);
        if (config["MaxItemsPath"].IsText && config["MaxItemsPath"].Text.StartsWith("$$", StringComparison.Ordinal))
        {
            problems.Add("Value is not a Reference Path", config["MaxItemsPath"].Location);
        }
    }

    private static void ValidateHeaders(Node config, ProblemList problems)
    {
        var type = config["InputType"].IsText ? config["InputType"].Text : null;
        if (type is "JSON" or "JSONL" or "PARQUET")
        {
            foreach (var field in (string[])["CSVDelimiter", "CSVHeaderLocation", "CSVHeaders"])
            {
                if (config[field].IsPresent)
                {
                    problems.Add($"Field '{field}' is not supported", config.Location);
                }
            }

            return;
        }

        problems.IsOneOf(config["CSVHeaderLocation"], "FIRST_ROW", "GIVEN");
        if (type == "CSV" && !config["CSVHeaderLocation"].IsPresent)
        {
            problems.Add("The field 'CSVHeaderLocation' is required", config.Location);
        }

        if (config["CSVHeaderLocation"] is { IsText: true, Text: "GIVEN" })
        {
            problems.Has(config, "CSVHeaders");
        }

        if (config["CSVHeaders"].IsPresent && problems.IsArray(config["CSVHeaders"]))
        {
            foreach (var header in config["CSVHeaders"].Items)
            {
                problems.IsText(header);
            }
        }
    }
}
