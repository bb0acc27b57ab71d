using System.CommandLine;
using AsteroidWorkflows.Cli.Output;
using Spectre.Console;

namespace AsteroidWorkflows.Cli.Commands;

/// <summary><c>asteroid list</c>.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "Shows the workflows and the cases that come with them.");
        command.SetAction(parsed => Run(CommonOptions.Terminal(parsed), CommonOptions.IsJson(parsed)));
        return command;
    }

    private static int Run(Terminal terminal, bool json)
    {
        var workflows = AppWorkflows.All();
        if (json)
        {
            terminal.Json(workflows.Select(workflow => new
            {
                Name = workflow.TypedName(),
                workflow.Summary,
                Cases = workflow.Hosted.Samples.Select(sample => new { sample.Name, sample.Summary, Input = sample.Json }),
            }));
            return 0;
        }

        foreach (var workflow in workflows)
        {
            terminal.Markup($"[bold]{Terminal.Escape(workflow.TypedName())}[/]  {Terminal.Escape(workflow.Summary)}");
            foreach (var sample in workflow.Hosted.Samples)
            {
                terminal.Markup($"  --case {Terminal.Escape(sample.Name.PadRight(14))} [grey]{Terminal.Escape(sample.Summary)}[/]");
            }
        }

        terminal.Line();
        terminal.Line("asteroid run <workflow> runs its first case; --case names another, --input gives an input of your own.");
        return 0;
    }
}
