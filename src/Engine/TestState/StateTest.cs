using System.Text.Json;
using AsteroidWorkflows.Engine.Choices;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Execution.States;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Paths;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.TestState;

/// <summary>One test: goes through the state's fields in the order in which an execution does, telling each step.</summary>
internal sealed class StateTest(
    TestStateRequest request, State state, JsonElement mocked, EvaluationScope scope, Inspection inspection, EngineOptions options)
{
    private bool IsJsonata => state.QueryLanguage == QueryLanguage.JSONata;

    public async Task<TestStateResponse> RunAsync(CancellationToken cancellationToken) => state switch
    {
        PassState pass => Pass(pass),
        ChoiceState choice => Choose(choice),
        FailState fail => Fail(fail),
        WorkState work => await WorkAsync(work, cancellationToken),
        _ => Leave(SelectInput(), state.Next),
    };

    /// <summary>What Retry and Catch make of an error.</summary>
    public TestStateResponse Handle(StateError error)
    {
        var failed = new TestStateResponse { Status = "FAILED", Error = error.Error, Cause = error.Cause };
        if (state is not WorkState work)
        {
            return failed;
        }

        var details = new OrderedDictionary<string, JsonElement>();
        var retriers = work.Retry.ToList();
        var retry = retriers.FindIndex(retrier => error.Matches(retrier.ErrorEquals));
        var tried = request.Configuration?.RetrierRetryCount ?? 0;
        if (retry >= 0)
        {
            var retrier = retriers[retry];
            if (tried < retrier.MaxAttempts)
            {
                var pause = retrier.IntervalSeconds * Math.Pow(retrier.BackoffRate, tried);
                details["retryBackoffIntervalSeconds"] = JsonValues.NumberOf((long)Math.Min(pause, retrier.MaxDelaySeconds ?? 99_999_999));
            }

            details["retryIndex"] = JsonValues.NumberOf((long)retry);
            if (tried < retrier.MaxAttempts)
            {
                inspection.TellValue("errorDetails", JsonValues.ObjectOf(details));
                return failed with { Status = "RETRIABLE" };
            }
        }

        var catcher = work.Catch.ToList().FindIndex(candidate => error.Matches(candidate.ErrorEquals));
        if (catcher >= 0)
        {
            details["catchIndex"] = JsonValues.NumberOf((long)catcher);
        }

        if (details.Count > 0)
        {
            inspection.TellValue("errorDetails", JsonValues.ObjectOf(details));
        }

        return catcher < 0 ? failed : Catch(failed, work.Catch[catcher], catcher);
    }

    private TestStateResponse Catch(TestStateResponse failed, Catcher catcher, int index)
    {
        var error = JsonValues.ObjectOf(
        [
            KeyValuePair.Create("Error", JsonValues.StringOf(failed.Error)),
            KeyValuePair.Create("Cause", JsonValues.StringOf(failed.Cause)),
        ]);
        var output = IsJsonata
            ? Evaluate(catcher.Output, $"Catch[{index}]/Output", scope with { ErrorOutput = error }) ?? error
            : WorkRunner.CompileResultPath(catcher.ResultPath).Apply(scope.Input, error);
        return failed with { Status = "CAUGHT_ERROR", Output = output, NextState = catcher.Next };
    }

    private TestStateResponse Pass(PassState pass)
    {
        if (IsJsonata)
        {
            return Leave(Evaluate(pass.Output, "Output", scope) ?? scope.Input, pass.Next);
        }

        JsonElement result;
        if (JsonValues.IsUndefined(pass.Result))
        {
            var input = SelectInput();
            result = Evaluate(pass.Parameters, "Parameters", scope with { Input = input }) ?? input;
            inspection.Tell("afterParameters", result);
        }
        else
        {
            result = pass.Result;
            inspection.Tell("result", result);
        }

        return LeaveWith(result, pass.ResultPath, default);
    }

    private TestStateResponse Choose(ChoiceState choice)
    {
        var input = SelectInput();
        var seen = scope with { Input = input };
        for (var index = 0; index < choice.Choices.Count; index++)
        {
            var rule = choice.Choices[index];
            if (ChoiceCondition.Compile(rule.Source, state.QueryLanguage, $"Choices[{index}]").Holds(seen))
            {
                return Leave(Evaluate(rule.Output, $"Choices[{index}]/Output", seen) ?? input, rule.Next, isOutput: !JsonValues.IsUndefined(rule.Output));
            }
        }

        return choice.Default is { } otherwise
            ? Leave(input, otherwise)
            : throw new StatesException(
                ErrorNames.NoChoiceMatched, "Failed to transition out of the state. The state does not point to a next state.");
    }

    private TestStateResponse Fail(FailState fail)
    {
        var seen = scope with { Input = SelectInput() };
        return new TestStateResponse
        {
            Status = "FAILED",
            Error = Text(fail.Error, fail.ErrorPath, "Error", seen),
            Cause = Text(fail.Cause, fail.CausePath, "Cause", seen),
        };
    }

    private string? Text(JsonElement literal, string? path, string field, EvaluationScope seen)
    {
        var value = path is null
            ? Evaluate(literal, field, seen) ?? default
            : PathOrIntrinsic.Parse(path).Evaluate(seen, field + "Path");
        return JsonValues.IsUndefined(value) ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : JsonValues.Text(value);
    }

    private async Task<TestStateResponse> WorkAsync(WorkState work, CancellationToken cancellationToken)
    {
        JsonElement result;
        switch (work)
        {
            case TaskState task:
                var arguments = Arguments(task);
                if (Mocked() is { } error)
                {
                    return Handle(error);
                }

                if (JsonValues.IsUndefined(mocked))
                {
                    var outcome = await InvokeAsync(task, arguments, cancellationToken);
                    if (!outcome.IsSuccess)
                    {
                        return Handle(new(outcome.Error, outcome.Cause));
                    }

                    result = outcome.Output;
                }
                else
                {
                    result = mocked;
                }

                inspection.Tell("result", result);
                break;
            case MapState map:
                if (RunMap(map) is { } failure)
                {
                    return Handle(failure);
                }

                result = mocked;
                break;
            default:
                if (Mocked() is { } branchError)
                {
                    return Handle(branchError);
                }

                result = mocked;
                break;
        }

        return IsJsonata
            ? Leave(Evaluate(work.Output, "Output", scope with { Result = result }) ?? result, work.Next, isOutput: true)
            : LeaveWith(result, work.ResultPath, work.ResultSelector);
    }

    private StateError? Mocked() => request.Mock is { Fails: true } mock ? new(mock.Error, mock.Cause) : null;

    private JsonElement Arguments(TaskState task)
    {
        var input = SelectInput();
        var seen = scope with { Input = input };
        var arguments = IsJsonata
            ? Evaluate(task.Arguments, "Arguments", seen)
            : Evaluate(task.Parameters, "Parameters", seen) ?? input;
        if (arguments is { } evaluated)
        {
            inspection.Tell(IsJsonata ? "afterArguments" : "afterParameters", evaluated);
        }

        return arguments ?? input;
    }

    private StateError? RunMap(MapState map)
    {
        var seen = scope with { Input = SelectInput() };
        TellItems(map, seen);
        var most = Number("MaxConcurrency", map.MaxConcurrency, map.MaxConcurrencyPath, seen) ?? 0;
        inspection.TellValue("maxConcurrency", JsonValues.NumberOf((long)most));
        var count = Number("ToleratedFailureCount", map.ToleratedFailureCount, map.ToleratedFailureCountPath, seen);
        if (count is { } tolerated)
        {
            inspection.TellValue("toleratedFailureCount", JsonValues.NumberOf((long)tolerated));
        }

        var percentage = Number("ToleratedFailurePercentage", map.ToleratedFailurePercentage, map.ToleratedFailurePercentagePath, seen, whole: false);
        if (percentage is { } part)
        {
            inspection.TellValue("toleratedFailurePercentage", JsonValues.NumberOf((double)part));
        }

        if (Mocked() is { } error)
        {
            return error;
        }

        var failed = request.Configuration?.MapIterationFailureCount ?? 0;
        var items = mocked.ValueKind == JsonValueKind.Array ? mocked.GetArrayLength() : 0;
        return failed > count || (items > 0 && 100m * failed / items > percentage)
            ? new StateError(ErrorNames.ExceedToleratedFailureThreshold, "The specified tolerated failure threshold was exceeded")
            : null;
    }

    private void TellItems(MapState map, EvaluationScope seen)
    {
        if (IsJsonata || map.ItemsPath is null)
        {
            return;
        }

        var items = StatesPath.Parse(map.ItemsPath).Evaluate(seen);
        if (items.ValueKind != JsonValueKind.Array)
        {
            // AWS writes the path without the mark of the context object.
            var path = map.ItemsPath.StartsWith("$$", StringComparison.Ordinal) ? map.ItemsPath[1..] : map.ItemsPath;
            throw new StatesException(ErrorNames.Runtime, $"Reference path \"{path}\" must point to array.");
        }

        inspection.Tell("afterItemsPath", items);
    }

    private decimal? Number(string field, JsonElement source, string? path, EvaluationScope seen, bool whole = true) =>
        new NumberField(field, source, path, state.QueryLanguage, whole).Evaluate(seen);

    private async Task<TaskOutcome> InvokeAsync(TaskState task, JsonElement arguments, CancellationToken cancellationToken)
    {
        var call = new TaskRequest
        {
            Resource = TaskResource.Parse(task.Resource),
            Input = arguments,
            StateName = StateFinder.LoneName,
            StateMachineName = StateFinder.LoneName,
            ExecutionArn = "",
            RoleArn = request.RoleArn,
            Clock = options.Clock,
            Submitted = static _ => { },
        };
        return options.Handlers.Find(call) is { } handler
            ? await handler.HandleAsync(call, cancellationToken)
            : TaskOutcome.Failure(ErrorNames.TaskFailed, $"Nothing here handles {task.Resource}: add a handler, or mock the result.");
    }

    private JsonElement SelectInput()
    {
        if (IsJsonata)
        {
            return scope.Input;
        }

        var input = Select(state.InputPath, scope);
        if (state is not ParallelState)
        {
            inspection.Tell("afterInputPath", input);
        }

        return input;
    }

    private TestStateResponse LeaveWith(JsonElement result, JsonElement resultPath, JsonElement resultSelector)
    {
        var selected = Evaluate(resultSelector, "ResultSelector", scope with { Input = result }) ?? result;
        inspection.Tell("afterResultSelector", selected);
        var output = WorkRunner.CompileResultPath(resultPath).Apply(scope.Input, selected);
        inspection.Tell("afterResultPath", output);
        return Leave(output, state.Next);
    }

    private TestStateResponse Leave(JsonElement output, string? next, bool isOutput = false) => new()
    {
        Status = "SUCCEEDED",
        Output = IsJsonata
            ? isOutput || state is PassState ? output : Evaluate(state.Output, "Output", scope) ?? output
            : Select(state.OutputPath, scope with { Input = output }),
        NextState = next,
    };

    private JsonElement? Evaluate(JsonElement template, string field, EvaluationScope seen) =>
        JsonValues.IsUndefined(template) ? null : Template.Compile(template, state.QueryLanguage, field).Evaluate(seen);

    private static JsonElement Select(JsonElement path, EvaluationScope seen) => path.ValueKind switch
    {
        JsonValueKind.Null => JsonValues.EmptyObject,
        JsonValueKind.String => StatesPath.Parse(path.GetString()!).Select(seen),
        _ => seen.Input,
    };
}
