using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Engine.TestState;

/// <summary>Tests Task, Parallel and Map: the last two only mocked.</summary>
internal sealed class WorkTest(TestedState test, EngineOptions options)
{
    public async Task<TestStateResponse> RunAsync(WorkState work, CancellationToken cancellationToken)
    {
        var (result, error) = work switch
        {
            TaskState task => await DoAsync(task, cancellationToken),
            MapState map => (test.Mocked, new MapTest(test, map).Run()),
            _ => (test.Mocked, test.MockedError),
        };
        if (error is not null)
        {
            return new ErrorOutcome(test).Handle(error);
        }

        return test.IsJsonata
            ? test.Leave(test.Evaluate(work.Output, "Output", test.Scope with { Result = result }) ?? result, work.Next, isOutput: true)
            : test.LeaveWith(result, work.ResultPath, work.ResultSelector);
    }

    private async Task<(JsonElement Result, StateError? Error)> DoAsync(TaskState task, CancellationToken cancellationToken)
    {
        var arguments = Arguments(task);
        var outcome = test.Request.Mock switch
        {
            null => await InvokeAsync(task, arguments, cancellationToken),
            { Fails: true } mock => TaskOutcome.Failure(mock.Error, mock.Cause),
            _ => TaskOutcome.Success(test.Mocked),
        };
        if (!outcome.IsSuccess)
        {
            return (default, new(outcome.Error, outcome.Cause));
        }

        test.Inspection.Tell("result", outcome.Output);
        return (outcome.Output, null);
    }

    private JsonElement Arguments(TaskState task)
    {
        var input = test.SelectInput();
        var seen = test.Scope with { Input = input };
        var arguments = test.IsJsonata
            ? test.Evaluate(task.Arguments, "Arguments", seen)
            : test.Evaluate(task.Parameters, "Parameters", seen) ?? input;
        if (arguments is { } evaluated)
        {
            test.Inspection.Tell(test.IsJsonata ? "afterArguments" : "afterParameters", evaluated);
        }

        return arguments ?? input;
    }

    private async Task<TaskOutcome> InvokeAsync(TaskState task, JsonElement arguments, CancellationToken cancellationToken)
    {
        var call = new TaskRequest
        {
            Resource = TaskResource.Parse(task.Resource),
            Input = arguments,
            StateName = StateFinder.LoneName,
            StateMachineName = StateFinder.LoneName,
            ExecutionArn = "",
            RoleArn = test.Request.RoleArn,
            Clock = options.Clock,
            Submitted = static _ => { },
        };
        if (options.Handlers.Find(call) is not { } handler)
        {
            return TaskOutcome.Failure(ErrorNames.TaskFailed, $"Nothing here handles {task.Resource}: add a handler, or mock the result.");
        }

        try
        {
            return await handler.HandleAsync(call, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever a handler throws fails the task, as in an execution.
        catch (Exception failure) when (failure is not (StatesException or OperationCanceledException))
#pragma warning restore CA1031
        {
            return TaskOutcome.Failure(ErrorNames.TaskFailed, failure.Message);
        }
    }
}
