using System.CommandLine;
using System.Text.Json;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Server.Graphs;

namespace AsteroidWorkflows.Cli.Commands;

/// <summary><c>asteroid graph</c>.</summary>
internal static class GraphCommand
{
    private const string Mermaid = "mermaid";
    private const string Svg = "svg";

    private static readonly Argument<string> Workflow = new("workflow") { Description = "The workflow's name; `asteroid list` shows them." };

    private static readonly Option<string?> Format = new("--format", "-f") { Description = $"{Mermaid} or {Svg}. Default: by the ending of --output, else {Mermaid}.", HelpName = "format" };

    private static readonly Option<string?> Destination = new("--output", "-o") { Description = "The file to write. Default: the standard output.", HelpName = "file" };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong(Mermaid, Svg);
        var command = new Command("graph", "Draws a workflow, as Mermaid text or as an SVG picture.") { Workflow, Format, Destination };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var workflow = AppWorkflows.All().Named(parsed.GetValue(Workflow)!);
        var destination = parsed.GetValue(Destination);
        var format = parsed.GetValue(Format) ?? (destination?.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) == true ? Svg : Mermaid);
        var text = format == Svg ? Picture(workflow) : workflow.Rendered.Graph.ToMermaid();
        var terminal = CommonOptions.Terminal(parsed);
        if (destination is null)
        {
            terminal.Raw(text.TrimEnd());
            return 0;
        }

        try
        {
            await File.WriteAllTextAsync(destination, text, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{destination} can't be written: {e.Message}", e);
        }

        terminal.Note($"{destination} is written.");
        return 0;
    }

    private static string Picture(LocalWorkflow workflow)
    {
        using var definition = JsonDocument.Parse(workflow.Definition);
        return SvgGraph.Of(definition.RootElement, workflow.Rendered.Name)
            ?? throw new CommandException($"'{workflow.TypedName()}' has too many states for a picture. Draw it as Mermaid text: --format {Mermaid}.");
    }
}
