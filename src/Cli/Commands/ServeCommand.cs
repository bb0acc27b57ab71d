using System.CommandLine;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Cli.Serving;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Server;

namespace AsteroidWorkflows.Cli.Commands;

/// <summary><c>asteroid serve</c>: the Step Functions API and the page on 127.0.0.1, until somebody ends it.</summary>
internal static class ServeCommand
{
    private const string Endpoint = "endpoint";
    private const string Own = "own";

    private static readonly Option<int> Port = new("--port", "-p")
    {
        Description = "The port on 127.0.0.1; 0 for any free one.",
        DefaultValueFactory = _ => new ServerOptions().Port,
        HelpName = "number",
    };

    private static readonly Option<string?> Mocks = new("--mocks", "-m")
    {
        Description = "Scripted answers: a mock configuration file in AWS's format. Executions are started with a test case by <state machine's ARN>#<case>.",
        HelpName = "file",
    };

    private static readonly Option<string?> LambdaEndpoint = new("--lambda-endpoint")
    {
        Description = "Where functions are called that are not the project's own: any Lambda Invoke endpoint, such as `sam local start-lambda`.",
        HelpName = "url",
    };

    private static readonly Option<string> Functions = new("--functions")
    {
        Description = $"Where the project's own functions run: '{Own}', in this process, or '{Endpoint}', at the --lambda-endpoint.",
        DefaultValueFactory = _ => Own,
        HelpName = $"{Own}|{Endpoint}",
    };

    private static readonly Option<string[]> AllowedHosts = new("--allow-host")
    {
        Description = "Another name that requests may call this machine by, such as host.docker.internal for functions in containers.",
        HelpName = "name",
    };

    public static Command Create()
    {
        Functions.AcceptOnlyFromAmong(Own, Endpoint);
        Port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ushort.TryParse(token.Value, out _))
            {
                result.AddError($"'{token.Value}' is no port: a number from 0 to 65535 is needed.");
            }
        });
        var command = new Command("serve", "Serves the Step Functions API and a live page on 127.0.0.1, with all workflows deployed.")
        {
            Port, Mocks, LambdaEndpoint, Functions, AllowedHosts,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (terminal, json) = (CommonOptions.Terminal(parsed), CommonOptions.IsJson(parsed));
        await using var served = await ServedWorkflows.StartAsync(Options(parsed, terminal), cancellation);
        if (json)
        {
            terminal.JsonLine(new
            {
                served.Address,
                ProcessId = Environment.ProcessId,
                Data = served.Host.Cloud.Folder,
                StateMachines = served.Host.Workflows.Select(workflow => workflow.Name),
            });
        }
        else
        {
            ServeBanner.Write(terminal, served, parsed.GetValue(LambdaEndpoint));
        }

        var ended = new TaskCompletionSource();
        await using var registration = cancellation.Register(ended.SetResult);
        await ended.Task;
        terminal.Note("Stopping.");
        return 0;
    }

    private static ServingOptions Options(ParseResult parsed, Terminal terminal)
    {
        var endpoint = parsed.GetValue(LambdaEndpoint);
        var endpointFirst = parsed.GetValue(Functions) == Endpoint;
        return new ServingOptions
        {
            Host = CommonOptions.Host(parsed, new ServerHostOptions
            {
                MocksPath = parsed.GetValue(Mocks),
                MocksAdvice = "asteroid serve --mocks",
                LambdaEndpoint = endpoint,
                EndpointFirst = endpointFirst && endpoint is null
                    ? throw new CommandException($"--functions {Endpoint} needs --lambda-endpoint: the address that functions are called at.")
                    : endpointFirst,
            }),
            Port = parsed.GetValue(Port),
            HostNames = parsed.GetValue(AllowedHosts) ?? [],
            OnAnswered = CommonOptions.IsVerbose(parsed) ? request => terminal.Note(Line(request)) : null,
        };
    }

    private static string Line(AnsweredRequest request) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"  api  {request.Action}  {request.Status}  {request.Took.TotalMilliseconds:0} ms  {request.Error}").TrimEnd();
}
