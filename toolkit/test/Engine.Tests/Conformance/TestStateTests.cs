using System.Text.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Tests.Conformance.Executions;
using AsteroidWorkflows.Engine.TestState;
using Xunit.Abstractions;

namespace AsteroidWorkflows.Engine.Tests.Conformance;

/// <summary>Single states, tested as AWS's TestState tested them.</summary>
public class TestStateTests(ITestOutputHelper output)
{
    [ConformanceFact]
    public Task A_state_is_tested_as_AWS_did() => ConformanceReport.RunAsync("test_state", ConformanceData.Cases("test_state"), CompareAsync, output);

    private static async Task<IReadOnlyList<string>> CompareAsync(ConformanceCase recorded)
    {
        var expected = recorded.Expected;
        JsonElement actual;
        try
        {
            var handlers = new TaskHandlers();
            foreach (var function in recorded["lambdas"].EnumerateArray())
            {
                handlers.AddFunction(function.GetProperty("functionName").GetString()!, RecordedFunctions.Find(function.GetProperty("handler").GetString()!));
            }

            var request = TestStateRequest.Read(recorded.DefinitionText, recorded["request"]);
            actual = (await new StateTester(new EngineOptions { AccountId = "111111111111", Handlers = handlers }).TestAsync(request)).ToJson();
        }
        catch (TestStateException refused)
        {
            actual = Refusal(expected, refused);
        }

        return RecordedComparer.Compare(expected, actual, recorded.Wildcards);
    }

    private static JsonElement Refusal(JsonElement expected, TestStateException refused) => JsonSerializer.SerializeToElement<object>(
        expected.TryGetProperty("exception_value", out _)
            ? new
            {
                exception_typename = refused.Error.Code,
                exception_value = $"An error occurred ({refused.Error.Code}) when calling the TestState operation: {refused.Error.Message}",
            }
            : new { Error = new { refused.Error.Code, refused.Error.Message }, message = refused.Error.Message });
}
