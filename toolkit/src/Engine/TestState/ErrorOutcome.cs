using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Execution.States;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.TestState;

/// <summary>What becomes of an error in a test.</summary>
internal sealed class ErrorOutcome(TestedState test)
{
    /// <summary>What Retry and Catch make of an error.</summary>
    public TestStateResponse Handle(StateError error)
    {
        var failed = new TestStateResponse { Status = "FAILED", Error = error.Error, Cause = error.Cause };
        if (test.State is not WorkState work)
        {
            return failed;
        }

        var details = new OrderedDictionary<string, JsonElement>();
        var retriers = work.Retry.ToList();
        var retry = retriers.FindIndex(retrier => error.Matches(retrier.ErrorEquals));
        var tried = test.RetryCount;
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
                test.Inspection.TellValue("errorDetails", JsonValues.ObjectOf(details));
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
            test.Inspection.TellValue("errorDetails", JsonValues.ObjectOf(details));
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
        var output = test.IsJsonata
            ? test.Evaluate(catcher.Output, $"Catch[{index}]/Output", test.Scope with { ErrorOutput = error }) ?? error
            : WorkRunner.CompileResultPath(catcher.ResultPath).Apply(test.Scope.Input, error);
        return failed with { Status = "CAUGHT_ERROR", Output = output, NextState = catcher.Next };
    }
}
