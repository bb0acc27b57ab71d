using System.CommandLine;
using AsteroidWorkflows.Local.Output;
using AsteroidWorkflows.Local.Serving;
using AsteroidWorkflows.Server;

namespace AsteroidWorkflows.Local.Commands;

/// <summary><c>asteroid serve</c>: the Step Functions API and the page on 127.0.0.1, until somebody ends it.</summary>
internal static class ServeCommand
{
    private static readonly Option<int> Port = new("--port", "-p")
    {
        Description = "The port on 127.0.0.1; 0 for any free one.",
        DefaultValueFactory = _ => new ServerOptions().Port,
        HelpName = "number",
    };

    public static Command Create()
    {
        Port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(ushort.TryParse(token.Value, out _)))
            {
                result.AddError($"'{token.Value}' is no port: a number from 0 to 65535 is needed.");
            }
        });
        var command = new Command("serve", "Serves the Step Functions API and a live page on 127.0.0.1, with all workflows deployed.") { Port };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (terminal, json) = (CommonOptions.Terminal(parsed), CommonOptions.IsJson(parsed));
        await using var served = await ServedWorkflows.StartAsync(
            new ServingOptions { Session = CommonOptions.Session(parsed), Port = parsed.GetValue(Port) }, cancellation);
        Tell(terminal, json, served);
        var ended = new TaskCompletionSource();
        await using var registration = cancellation.Register(ended.SetResult);
        await ended.Task;
        terminal.Note("Stopping.");
        return 0;
    }

    private static void Tell(Terminal terminal, bool json, ServedWorkflows served)
    {
        var address = served.Server.Address.ToString().TrimEnd('/');
        if (json)
        {
            terminal.JsonLine(new { Address = address, ProcessId = Environment.ProcessId, Data = served.DataPath, StateMachines = served.Workflows.Select(workflow => workflow.Rendered.Name) });
            return;
        }

        terminal.Markup($"[bold]{address}[/]  is the page, and the endpoint of the Step Functions API.");
        terminal.Line($"Workflows  {string.Join(", ", served.Workflows.Select(workflow => workflow.Rendered.Name))}");
        terminal.Line($"Data       {served.DataPath}");
        terminal.Line($"Try        aws stepfunctions list-state-machines --endpoint-url {address}");
        terminal.Line("Faces are not recognised here: a stand-in decides.");
        terminal.Line("Ctrl+C ends it.");
    }
}
