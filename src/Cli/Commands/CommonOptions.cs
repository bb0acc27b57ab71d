using System.CommandLine;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Workflows;

namespace AsteroidWorkflows.Cli.Commands;

/// <summary>The options that every command knows.</summary>
internal static class CommonOptions
{
    private const string DefaultFolder = ".asteroid";

    private static readonly Option<string> Data = new("--data")
    {
        Description = "The folder that everything local is kept in.",
        DefaultValueFactory = _ => DefaultFolder,
        HelpName = "folder",
        Recursive = true,
    };

    private static readonly Option<bool> Ephemeral = new("--ephemeral") { Description = "Keeps nothing: works in a folder that is deleted in the end.", Recursive = true };

    private static readonly Option<string?> Endpoint = new("--endpoint")
    {
        Description = "Where the functions' S3, DynamoDB and Rekognition clients go instead of the local cloud: an address, or 'aws'. Default: AWS_ENDPOINT_URL.",
        HelpName = "url",
        Recursive = true,
    };

    private static readonly Option<bool> Online = new("--online") { Description = "Downloads from the real sources instead of the samples.", Recursive = true };

    private static readonly Option<bool> Json = new("--json") { Description = "Writes JSON, for machines.", Recursive = true };

    private static readonly Option<bool> Verbose = new("--verbose", "-v") { Description = "Shows what the functions log, and what is asked of `serve`.", Recursive = true };

    public static IReadOnlyList<Option> All { get; } = [Data, Ephemeral, Endpoint, Online, Json, Verbose];

    public static bool IsJson(ParseResult parsed) => parsed.GetValue(Json);

    public static bool IsVerbose(ParseResult parsed) => parsed.GetValue(Verbose);

    /// <summary>Whether progress is drawn on a board: where somebody watches, and no logs come between.</summary>
    public static bool UsesBoard(ParseResult parsed, Terminal terminal) => terminal.IsInteractive && !IsJson(parsed) && !parsed.GetValue(Verbose);

    public static Terminal Terminal(ParseResult parsed) => new(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);

    /// <summary>The host that the options ask for.</summary>
    /// <param name="parsed">The options.</param>
    /// <param name="onEvent">Sees every event; null: nobody does.</param>
    /// <param name="realTime">Whether waits take their time.</param>
    public static CommandHost Open(ParseResult parsed, Action<WorkflowExecution, HistoryEvent>? onEvent = null, bool realTime = false) =>
        CommandHost.Open(AllWorkflows.Modules(), Host(parsed, new CommandHostOptions { OnEvent = onEvent, RealTime = realTime }));

    /// <summary>How hosts of every kind work by these options.</summary>
    public static T Host<T>(ParseResult parsed, T options)
        where T : HostOptions
    {
        var endpoint = parsed.GetValue(Endpoint) ?? Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL");
        var terminal = Terminal(parsed);
        return (T)(options with
        {
            Folder = parsed.GetValue(Ephemeral) ? null : parsed.GetValue(Data),
            Endpoint = string.IsNullOrEmpty(endpoint) ? null : endpoint,
            Online = parsed.GetValue(Online),
            FunctionLog = parsed.GetValue(Verbose) ? (function, level, message) => terminal.Note($"  log  {function}: {level}: {message}") : (_, _, _) => { },
        });
    }
}
