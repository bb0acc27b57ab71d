using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Engine.TestState;

/// <summary>Whether a mock goes with the state, and its result with what the service answers.</summary>
internal static class MockCheck
{
    /// <summary>Checks the request; gives the mocked result, undefined where there is none.</summary>
    public static JsonElement Check(TestStateRequest request, State state)
    {
        if (request.Mock is not { } mock)
        {
            CheckUnmocked(request, state);
            return default;
        }

        if (request.RevealSecrets)
        {
            throw TestStateException.Invalid("TestState does not support RevealSecrets when a mock is specified.");
        }

        if (state is not WorkState)
        {
            throw TestStateException.Invalid($"State type '{state.Type}' is not supported when a mock is specified");
        }

        if (mock.Result is null)
        {
            return default;
        }

        var result = Parse(mock.Result);
        CheckResult(request, state, result);
        return result;
    }

    private static void CheckUnmocked(TestStateRequest request, State state)
    {
        if (request.Configuration?.MapIterationFailureCount is not null)
        {
            throw TestStateException.Invalid("TestState does not support MapIterationFailureCount when a mock is not specified.");
        }

        if (state is MapState or ParallelState)
        {
            throw new TestStateException(new(
                "InvalidDefinition",
                "TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]"));
        }

        if (state is TaskState && request.RoleArn is null)
        {
            throw TestStateException.Invalid("RoleArn must be specified when testing a Task state");
        }
    }

    private static JsonElement Parse(string result)
    {
        try
        {
            return JsonValues.Parse(result);
        }
        catch (JsonException)
        {
            throw TestStateException.Invalid("Mocked result must be valid JSON");
        }
    }

    private static void CheckResult(TestStateRequest request, State state, JsonElement result)
    {
        switch (state)
        {
            case MapState { ResultWriter.ValueKind: JsonValueKind.Object }:
                Require(result.ValueKind == JsonValueKind.Object, "Mocked result must be a JSON object.");
                break;
            case MapState:
                Require(result.ValueKind == JsonValueKind.Array, "Mocked result must be an array.");
                Require(
                    (request.Configuration?.MapIterationFailureCount ?? 0) <= result.GetArrayLength(),
                    "Map iteration failure count must be less than or equal to the number of Map iterations");
                break;
            case ParallelState parallel:
                Require(result.ValueKind == JsonValueKind.Array, "Mocked result must be an array.");
                Require(
                    result.GetArrayLength() == parallel.Branches.Count,
                    "Mocked result must contain the same number of items as number of Parallel branches.");
                break;
            case TaskState task when ResultShape.Of(TaskResource.Parse(task.Resource)) is { } shape:
                var problem = shape.Problem(result, request.Mock!.FieldValidation);
                Require(problem is null, $"Mock result schema validation error: {problem}");
                break;
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw TestStateException.Invalid(otherwise);
        }
    }
}
