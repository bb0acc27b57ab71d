using System.Text.RegularExpressions;
using AsteroidWorkflows.Cli.Cloud;
using AsteroidWorkflows.Flow;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Cli.Executions;

/// <summary>A workflow of the app with everything in its definition named as it is on this machine.</summary>
internal sealed partial class LocalWorkflow
{
    private LocalWorkflow(RenderedWorkflow rendered, string summary)
    {
        Rendered = rendered;
        Summary = summary;
        Name = Boundary().Replace(rendered.Name, "-").ToLowerInvariant();
        Definition = Token().Replace(rendered.Definition, match => ValueOf(match.Groups["token"].Value));
    }

    /// <summary>The name to type, such as <c>photo-batch</c>.</summary>
    public string Name { get; }

    /// <summary>A sentence on what it does.</summary>
    public string Summary { get; }

    public RenderedWorkflow Rendered { get; }

    /// <summary>The definition, ready to run.</summary>
    public string Definition { get; }

    /// <summary>All of the app, in its order.</summary>
    public static IReadOnlyList<LocalWorkflow> All() => [.. Workflows.AllWorkflows.Define().Select(Of)];

    /// <summary>The workflow that a user named, capitals and dashes aside.</summary>
    /// <exception cref="CommandException">There is none; the message says which name is nearest.</exception>
    public static LocalWorkflow Find(IReadOnlyList<LocalWorkflow> all, string name) =>
        all.FirstOrDefault(workflow => Plain(workflow.Name) == Plain(name))
        ?? throw new CommandException(
            $"There is no workflow '{name}'. {Output.Nearest.Hint(name, all.Select(workflow => workflow.Name))}`asteroid list` shows them all.");

    /// <summary>The name of a function in its ARN.</summary>
    public string FunctionName(FunctionReference function) => $"{Rendered.Name}-{function.Name}";

    private static LocalWorkflow Of(Workflow workflow) => new(workflow.Render(), workflow.Options.Comment ?? "");

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private string ValueOf(string token) => Rendered.Substitutions.First(substitution => substitution.Token == token) switch
    {
        FunctionArnSubstitution function =>
            $"arn:aws:lambda:{CloudResources.Region}:{CloudResources.Account}:function:{FunctionName(function.Function)}",
        ResourceNameSubstitution named => CloudResources.Name(named.Resource.Id),
        ResourceArnSubstitution named => CloudResources.Arn(named.Resource.Id),
        var other => throw new CommandException($"The local cloud has nothing for {other}."),
    };

    [GeneratedRegex(@"\$\{(?<token>[A-Za-z0-9]+)\}")]
    private static partial Regex Token();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Boundary();
}
