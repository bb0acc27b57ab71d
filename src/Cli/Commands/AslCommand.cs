using System.CommandLine;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Tasks.Mocks;
using AsteroidWorkflows.Engine.Time;
using AsteroidWorkflows.Engine.Validation;

namespace AsteroidWorkflows.Cli.Commands;

/// <summary><c>asteroid asl</c>: checks a definition in the States Language, and runs it when there is an input or there are mocks.</summary>
internal static class AslCommand
{
    private static readonly Argument<string> Definition = new("file") { Description = "A definition in the States Language." };

    private static readonly Option<string?> Input = new("--input", "-i") { Description = "Runs it with this input: a file, JSON, or - for the standard input.", HelpName = "file|json|-" };

    private static readonly Option<string?> Mocks = new("--mocks", "-m")
    {
        Description = "Runs it with the answers of a mock configuration file in AWS's format.",
        HelpName = "file",
    };

    private static readonly Option<string?> Case = new("--case", "-c") { Description = "The test case of the mock configuration.", HelpName = "name" };

    private static readonly Option<string?> Name = new("--name") { Description = "The state machine's name in the mock configuration. Default: the file's name.", HelpName = "name" };

    private static readonly Option<string?> History = new("--history") { Description = "Writes the events to a file, as GetExecutionHistory gives them.", HelpName = "file" };

    public static Command Create()
    {
        var command = new Command("asl", "Checks any States Language definition; runs it when there is an input or there are mocks.") { Definition, Input, Mocks, Case, Name, History };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (terminal, json) = (CommonOptions.Terminal(parsed), CommonOptions.IsJson(parsed));
        var file = parsed.GetValue(Definition)!;
        var text = InputText.ReadFile(file);
        var problems = DefinitionValidator.Validate(text).ToList();
        var input = InputText.Read(parsed.GetValue(Input));
        var runs = input is not null || parsed.GetValue(Mocks) is not null;
        if (!runs || problems.Exists(problem => !problem.IsWarning))
        {
            return Report(terminal, json, file, problems);
        }

        var name = parsed.GetValue(Name) ?? Path.GetFileName(file).Split('.')[0];
        var progress = new Progress(json ? null : new ProgressLines(terminal).Tell);
        var engine = new WorkflowEngine(new EngineOptions
        {
            Clock = new VirtualClock(TimeProvider.System.GetUtcNow()),
            Handlers = Handlers(parsed, name),
            OnEvent = (_, item) => progress.Observe(item),
        });
        var machine = engine.Deploy(name, StateMachine.Parse(text));
        var execution = await engine.WaitAsync(engine.Start(machine, input?.GetRawText() ?? "{}"), throughTimeouts: true, cancellation);
        if (parsed.GetValue(History) is { } history)
        {
            await File.WriteAllTextAsync(history, TokenRedaction.Of(HistoryText.Of(execution.History)), cancellation);
        }

        return RunReport.Write(terminal, json, execution, null, progress.States);
    }

    private static ITaskHandlers Handlers(ParseResult parsed, string name)
    {
        var none = new TaskHandlers();
        if (parsed.GetValue(Mocks) is not { } path)
        {
            return none;
        }

        try
        {
            return MockConfiguration.Parse(InputText.ReadFile(path))
                .Handlers(name, parsed.GetValue(Case) ?? throw new CommandException("--mocks needs --case: the test case whose answers are taken."), none);
        }
        catch (FormatException e)
        {
            throw new CommandException($"{path}: {e.Message}", e);
        }
    }

    private static int Report(Terminal terminal, bool json, string file, List<DefinitionProblem> problems)
    {
        var errors = problems.Count(problem => !problem.IsWarning);
        if (json)
        {
            terminal.Json(problems.Select(p => new { Severity = p.IsWarning ? "WARNING" : "ERROR", p.Code, p.Message, p.Location }));
            return errors > 0 ? 1 : 0;
        }

        foreach (var problem in problems)
        {
            terminal.Markup(
                $"{(problem.IsWarning ? "[yellow]warning[/]" : "[red]error  [/]")}  {Terminal.Escape(problem.Code)}: {Terminal.Escape(problem.Message)} [grey]at {Terminal.Escape(problem.Location ?? "/")}[/]");
        }

        terminal.Line(errors == 0 ? $"{file} is a valid definition." : $"{file} has {errors} {(errors == 1 ? "error" : "errors")}.");
        return errors > 0 ? 1 : 0;
    }
}
