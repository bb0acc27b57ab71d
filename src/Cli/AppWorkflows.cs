using System.Text.RegularExpressions;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Workflows;

namespace AsteroidWorkflows.Cli;

/// <summary>The app's workflows as a user names them: <c>photo-batch</c> for PhotoBatch, capitals and dashes aside.</summary>
internal static partial class AppWorkflows
{
    /// <summary>All of them, in the app's order.</summary>
    public static IReadOnlyList<LocalWorkflow> All() => LocalWorkflow.Of(AllWorkflows.Modules());

    /// <summary>The name to type.</summary>
    public static string TypedName(this LocalWorkflow workflow) => Boundary().Replace(workflow.Name, "-").ToLowerInvariant();

    /// <summary>The workflow that a user named.</summary>
    /// <exception cref="CommandException">There is none; the message says which name is nearest.</exception>
    public static LocalWorkflow Named(this IReadOnlyList<LocalWorkflow> all, string name) =>
        all.FirstOrDefault(workflow => Plain(workflow.Name) == Plain(name))
        ?? throw new CommandException($"There is no workflow '{name}'. {Nearest.Hint(name, all.Select(TypedName))}`asteroid list` shows them all.");

    /// <summary>A sample of a workflow; its first where none is named.</summary>
    /// <exception cref="CommandException">It has none of this name; the message says which is nearest.</exception>
    public static Sample Sample(this LocalWorkflow workflow, string? name)
    {
        var samples = workflow.Hosted.Samples;
        return name is null
            ? samples[0]
            : samples.FirstOrDefault(sample => string.Equals(sample.Name, name, StringComparison.OrdinalIgnoreCase)) ?? throw new CommandException(
                $"{workflow.TypedName()} has no case '{name}'. {Nearest.Hint(name, samples.Select(sample => sample.Name))}It has {string.Join(", ", samples.Select(sample => sample.Name))}.");
    }

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Boundary();
}
