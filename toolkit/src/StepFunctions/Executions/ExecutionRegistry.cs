using System.Collections.Concurrent;
using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Executions;

/// <summary>The executions, in the store and in the engine.</summary>
internal sealed class ExecutionRegistry(ApiContext context)
{
    private readonly Lock _starts = new();
    private readonly ConcurrentDictionary<(string StateMachine, string Name), string> _expressTestCases = [];
    private long _sequence = context.Store.Executions.Select(execution => execution.Sequence).DefaultIfEmpty().Max();

    /// <summary>The execution of an ARN.</summary>
    public ExecutionView Get(string arn)
    {
        Arn.OfExecution(arn);
        return context.Engine.FindExecution(arn) is { } execution
            ? new ExecutionView(execution, context.Store.FindExecution(arn))
            : throw ApiErrors.ExecutionDoesNotExist(arn);
    }

    /// <summary>Every execution of a state machine, those that other executions started among them.</summary>
    public IEnumerable<ExecutionView> Of(string stateMachineArn) => context.Engine.Executions
        .Where(execution => execution.StateMachine.Arn == stateMachineArn)
        .Select(execution => new ExecutionView(execution, context.Store.FindExecution(execution.Arn)));

    /// <summary>The map runs of the state machine that is part of a map run's ARN: those of others needn't be gone through.</summary>
    public IEnumerable<MapRun> MapRuns(string mapRunArn) => context.Engine.Executions
        .Where(execution => mapRunArn.StartsWith(context.ArnOf("mapRun", execution.StateMachine.Name + "/"), StringComparison.Ordinal))
        .SelectMany(execution => execution.MapRuns);

    /// <summary>
    /// Starts an execution. The same name and input again is the same execution as long as it runs, and refused afterwards or with another input.
    /// </summary>
    public ExecutionView Start(ExecutionTarget target, string? name, string input)
    {
        var json = ExecutionInput.Parse(input);
        if (target.StateMachine.IsExpress)
        {
            return new ExecutionView(StartExpress(target, json, name), null);
        }

        name ??= Guid.NewGuid().ToString();
        var arn = context.ArnOf("execution", $"{target.StateMachine.Name}:{name}");
        lock (_starts)
        {
            if (context.Engine.FindExecution(arn) is { } known)
            {
                var existing = new ExecutionView(known, context.Store.FindExecution(arn));
                return known.Status == ExecutionStatus.Running && existing.Record?.TestCase == target.TestCase && JsonValues.AreEqual(JsonValues.Parse(existing.Input), json)
                    ? existing
                    : throw ApiErrors.ExecutionAlreadyExists(arn);
            }

            var record = new ExecutionRecord
            {
                Arn = arn,
                Name = name,
                Sequence = ++_sequence,
                StateMachineArn = target.StateMachine.Arn,
                VersionArn = target.VersionArn,
                AliasArn = target.AliasArn,
                Revision = target.Revision,
                Input = input,
                TestCase = target.TestCase,
                StartDate = context.Now,
            };
            context.Store.Save(record);
            return new ExecutionView(Start(target.Deployed, json, record), record);
        }
    }

    /// <summary>The test case that an execution was started with; null: none.</summary>
    public string? TestCaseOf(string executionArn) => Arn.Parse(executionArn) is { Type: "express", Qualifier: { } name } express
        ? _expressTestCases.GetValueOrDefault((express.Name, name))
        : context.Store.FindExecution(executionArn)?.TestCase;

    private WorkflowExecution StartExpress(ExecutionTarget target, JsonElement input, string? name)
    {
        if (target.TestCase is null)
        {
            return context.Engine.Start(target.Deployed, input, name);
        }

        // Known before the start, for its tasks may begin at once. Its ARN is made by the start, so it goes by its name.
        var key = (target.StateMachine.Name, name ?? Guid.NewGuid().ToString());
        _expressTestCases[key] = target.TestCase;
        var execution = context.Engine.Start(target.Deployed, input, key.Item2);
        execution.Completion.ContinueWith(_ => _expressTestCases.TryRemove(key, out string? _), TaskScheduler.Default);
        return execution;
    }

    private WorkflowExecution Start(DeployedStateMachine deployed, JsonElement input, ExecutionRecord record)
    {
        try
        {
            return context.Engine.Start(deployed, input, record.Name);
        }
        catch (InvalidOperationException)
        {
            // Another execution has just started one of this name.
            context.Store.RemoveExecution(record.Arn);
            throw ApiErrors.ExecutionAlreadyExists(record.Arn);
        }
    }

    /// <summary>Ends the executions of a state machine that is no more; nothing tells of them afterwards.</summary>
    public void ForgetAll(string stateMachineArn)
    {
        foreach (var (execution, _) in Of(stateMachineArn).ToList())
        {
            execution.Stop();
            context.Engine.Forget(execution.Arn);
            context.Store.RemoveExecution(execution.Arn);
        }
    }

    /// <summary>Keeps an execution that another one started, unless it is kept already or of type EXPRESS.</summary>
    public void Keep(WorkflowExecution execution, JournalEntry started)
    {
        if (execution.StateMachine.IsExpress || context.Store.FindExecution(execution.Arn) is not null)
        {
            return;
        }

        var (revision, versionArn) = context.StateMachines.RevisionOf(execution.StateMachine);
        lock (_starts)
        {
            context.Store.Save(new ExecutionRecord
            {
                Arn = execution.Arn,
                Name = execution.Name,
                Sequence = ++_sequence,
                StateMachineArn = execution.StateMachine.Arn,
                VersionArn = versionArn,
                Revision = revision,
                Input = JsonValues.Text(started.Value),
                StartDate = started.At,
            });
        }
    }

    /// <summary>Brings one execution back into the engine and lets it go on.</summary>
    public WorkflowExecution BringBack(ExecutionRecord record, IEnumerable<JournalEntry> entries)
    {
        var execution = context.Engine.Resume(context.StateMachines.Prepare(record), record.Name, record.Arn, entries);
        execution.Continue();
        return execution;
    }

    /// <summary>Brings executions back into the engine and lets them go on.</summary>
    public void Restore(Func<ExecutionRecord, IEnumerable<JournalEntry>> journal, Func<ExecutionRecord, EndedExecution?> ended)
    {
        var restored = new List<WorkflowExecution>();
        var starting = new List<Action>();
        foreach (var record in context.Store.Executions.OrderBy(record => record.Sequence))
        {
            var deployed = context.StateMachines.Prepare(record);
            if (ended(record) is { } end)
            {
                context.Engine.Recall(deployed, record.Name, record.Arn, end);
                continue;
            }

            var entries = journal(record).ToList();
            if (entries.Count > 0)
            {
                restored.Add(context.Engine.Resume(deployed, record.Name, record.Arn, entries));
            }
            else
            {
                // The process ended between the record and its start; what another execution started, that one starts again.
                starting.Add(() => _ = context.Engine.FindExecution(record.Arn) ?? context.Engine.Start(deployed, JsonValues.Parse(record.Input), record.Name));
            }
        }

        restored.ForEach(execution => execution.Continue());
        starting.ForEach(start => start());
    }
}
