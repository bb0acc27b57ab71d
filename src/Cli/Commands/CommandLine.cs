using System.CommandLine;
using System.CommandLine.Invocation;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.LocalCloud;
using AsteroidWorkflows.StepFunctions.Disk;

namespace AsteroidWorkflows.Cli.Commands;

/// <summary>The command <c>asteroid</c>.</summary>
public static class CommandLine
{
    // After Ctrl+C or SIGTERM: what is served is answered, and every file closed, on a busy machine too.
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(10);

    /// <summary>Runs it.</summary>
    /// <param name="args">Its words.</param>
    /// <param name="output">For results.</param>
    /// <param name="error">For everything else.</param>
    /// <returns>0: done, or waiting for a review; 1: an execution or a check failed; 2: the words were wrong or something is missing.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Runs, reviews and draws the workflows on this machine, without an AWS account.")
        {
            ListCommand.Create(),
            RunCommand.Create(),
            ReviewCommand.Create(),
            ExecutionsCommand.Create(),
            ShowCommand.Create(),
            ResumeCommand.Create(),
            ServeCommand.Create(),
            GraphCommand.Create(),
            AslCommand.Create(),
            DemoCommand.Create(),
        };
        foreach (var option in CommonOptions.All)
        {
            root.Options.Add(option);
        }

        Help.AddExamples(root);
        try
        {
            var parsed = root.Parse(args);
            var code = await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeToEnd,
            });
            return parsed.Action is ParseErrorAction ? 2 : code;
        }
        catch (Exception e) when (e is CommandException or HostException or LocalCloudException or StoreException)
        {
            await error.WriteLineAsync(TokenRedaction.Of(e.Message));
            return 2;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped. `asteroid executions` shows what was going on; `asteroid resume` lets it go on.");
            return 130;
        }
    }
}
