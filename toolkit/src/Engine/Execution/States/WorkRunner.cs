using System.Runtime.CompilerServices;
using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Paths;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>Task, Parallel and Map: attempts, Retry and Catch around them, and what becomes of the result.</summary>
internal abstract class WorkRunner : StateRunner
{
    private readonly WorkState _state;
    private readonly Template? _resultSelector;
    private readonly ResultPath _resultPath;
    private readonly CatcherRunner[] _catchers;

    protected WorkRunner(WorkState state)
        : base(state)
    {
        _state = state;
        Arguments = IsJsonata ? Compile(state.Arguments, "Arguments") : Compile(state.Parameters, "Parameters");
        _resultSelector = IsJsonata ? null : Compile(state.ResultSelector, "ResultSelector");
        _resultPath = CompileResultPath(state.ResultPath);
        _catchers = [.. state.Catch.Select((c, index) => new CatcherRunner(
            c, CompileResultPath(c.ResultPath), Compile(c.Output, $"Catch[{index}]/Output"), Compile(c.Assign, $"Catch[{index}]/Assign")))];
    }

    /// <summary>Arguments or Parameters; null: none.</summary>
    protected Template? Arguments { get; }

    /// <summary>What to tell when an attempt fails; null: nothing, the attempt has told itself.</summary>
    protected virtual string? FailedEvent => null;

    public static ResultPath CompileResultPath(JsonElement source) => source.ValueKind switch
    {
        JsonValueKind.Null => ResultPath.Discard,
        JsonValueKind.String when source.GetString() != "$" => ResultPath.Parse(source.GetString()!),
        _ => ResultPath.Replace,
    };

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    protected override async ValueTask<StepResult> ExecuteAsync(StateVisit visit)
    {
        int[]? retries = null;
        while (true)
        {
            StateError error;
            var isWorkDone = false;
            try
            {
                var work = await AttemptAsync(visit);
                isWorkDone = work.Error is null;
                var result = isWorkDone ? Finish(visit, work.Output) : work;
                if (result.Error is null)
                {
                    return result;
                }

                error = result.Error;
            }
            catch (StatesException e)
            {
                error = visit.Refuse(e);
            }

            if (error.IsFatal)
            {
                return StepResult.Failed(error);
            }

            if (NextRetry(visit, error, retries ??= new int[_state.Retry.Count]) is { } pause)
            {
                visit.RetryCount++;
                await WaitRunner.PauseAsync(visit.Branch, visit.Branch.Loop.Now + pause);
                continue;
            }

            var before = visit.Branch.LastEventId;
            if (!isWorkDone)
            {
                TellFailed(visit);
            }

            return Catch(visit, error, before);
        }
    }

    private void TellFailed(StateVisit visit)
    {
        if (FailedEvent is { } failed)
        {
            visit.Branch.Emit(failed);
        }
    }

    /// <summary>Does the work once: the result, or the error.</summary>
    protected abstract ValueTask<StepResult> AttemptAsync(StateVisit visit);

    private StepResult Finish(StateVisit visit, JsonElement result)
    {
        if (IsJsonata)
        {
            var scope = visit.Scope(visit.Input) with { Result = result };
            return Exit(visit, Output?.Evaluate(scope) ?? result, _state.Next, Assign, scope);
        }

        var selected = _resultSelector is null ? result : _resultSelector.Evaluate(visit.Scope(result));
        var output = SelectOutput(visit, _resultPath.Apply(visit.RawInput, selected));
        return Exit(visit, output, _state.Next, Assign, Assign is null ? null : visit.Scope(selected));
    }

    private TimeSpan? NextRetry(StateVisit visit, StateError error, int[] retries)
    {
        for (var i = 0; i < _state.Retry.Count; i++)
        {
            var retrier = _state.Retry[i];
            if (error.Matches(retrier.ErrorEquals))
            {
                return retries[i]++ < retrier.MaxAttempts ? Pause(visit, retrier, retries[i] - 1) : null;
            }
        }

        return null;
    }

    private static TimeSpan Pause(StateVisit visit, Retrier retrier, int before)
    {
        var seconds = retrier.IntervalSeconds * Math.Pow(retrier.BackoffRate, before);
        seconds = Math.Min(seconds, retrier.MaxDelaySeconds ?? 99_999_999);
        if (retrier.FullJitter)
        {
            seconds *= visit.Branch.Frame.Execution.Random.NextDouble();
        }

        return TimeSpan.FromSeconds(seconds);
    }

    private StepResult Catch(StateVisit visit, StateError error, long before)
    {
        try
        {
            return Catch(visit, error);
        }
        catch (StatesException e)
        {
            // A catcher that fails is a failure of the state of its own.
            var refused = visit.Refuse(e, before);
            if (!refused.IsFatal)
            {
                TellFailed(visit);
            }

            return StepResult.Failed(refused);
        }
    }

    private StepResult Catch(StateVisit visit, StateError error)
    {
        foreach (var catcher in _catchers)
        {
            if (error.Matches(catcher.Definition.ErrorEquals))
            {
                var errorOutput = ErrorOutput(error);
                if (IsJsonata)
                {
                    var scope = visit.Scope(visit.Input) with { ErrorOutput = errorOutput };
                    return Exit(visit, catcher.Output?.Evaluate(scope) ?? errorOutput, catcher.Definition.Next, catcher.Assign, scope);
                }

                var output = catcher.ResultPath.Apply(visit.RawInput, errorOutput);
                return Exit(visit, output, catcher.Definition.Next, catcher.Assign, visit.Scope(errorOutput));
            }
        }

        return StepResult.Failed(error);
    }

    private static JsonElement ErrorOutput(StateError error) => JsonValues.Build(error, static (writer, error) =>
    {
        writer.WriteStartObject();
        writer.WriteString("Error", error.Error);
        writer.WriteString("Cause", error.Cause ?? (error.Error is null ? null : ""));
        writer.WriteEndObject();
    });

    private sealed record CatcherRunner(Catcher Definition, ResultPath ResultPath, Template? Output, Template? Assign);
}
