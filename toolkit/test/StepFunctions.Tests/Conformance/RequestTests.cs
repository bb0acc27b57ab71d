using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Tests.Conformance;
using AsteroidWorkflows.Engine.Tests.Conformance.Executions;
using AsteroidWorkflows.Engine.Time;
using Xunit.Abstractions;

namespace AsteroidWorkflows.StepFunctions.Tests.Conformance;

/// <summary>Single requests, with what AWS answered.</summary>
public class RequestTests(ITestOutputHelper output)
{
    [ConformanceFact]
    public Task CreateStateMachine_refuses_what_AWS_refused() => ConformanceReport.RunAsync(
        "create_error", ConformanceData.Cases("create_error"), CompareCreationAsync, output);

    [ConformanceFact]
    public Task ValidateStateMachineDefinition_finds_what_AWS_found() => ConformanceReport.RunAsync(
        "validate_definition",
        ConformanceData.Cases("validate_definition"),
        async recorded => Compare(recorded, "ValidateStateMachineDefinition", await AskAsync(recorded, "ValidateStateMachineDefinition", recorded.DefinitionText)),
        output);

    [ConformanceFact]
    public Task TestState_tests_as_AWS_did() => ConformanceReport.RunAsync(
        "test_state",
        ConformanceData.Cases("test_state"),
        async recorded => Compare(recorded, "TestState", await AskAsync(recorded, "TestState", recorded.DefinitionText)),
        output);

    [ConformanceFact]
    public Task DescribeStateMachine_tells_which_variables_are_read() => ConformanceReport.RunAsync(
        "variable_references", ConformanceData.Cases("variable_references"), CompareReferencesAsync, output);

    private static async Task<IReadOnlyList<string>> CompareCreationAsync(ConformanceCase recorded)
    {
        var api = ApiFor(recorded);
        if (JsonValues.Text(recorded.Expected).Contains("StateMachineAlreadyExists", StringComparison.Ordinal))
        {
            // The cases of duplicates don't tell the earlier request: it had the same name and another text.
            await AskAsync(api, recorded, "CreateStateMachine", recorded.DefinitionText + " ");
        }

        return Compare(recorded, "CreateStateMachine", await AskAsync(api, recorded, "CreateStateMachine", recorded.DefinitionText));
    }

    private static async Task<IReadOnlyList<string>> CompareReferencesAsync(ConformanceCase recorded)
    {
        var api = new ApiHarness();
        var arn = await api.CreateAsync(definition: recorded.DefinitionText);
        var description = await api.GetAsync("DescribeStateMachine", new { stateMachineArn = arn });
        return RecordedComparer.Compare(
            recorded.Expected.GetProperty("variableReferences"),
            description.TryGetProperty("variableReferences", out var references) ? references : JsonValues.EmptyObject,
            recorded.Wildcards);
    }

    private static IReadOnlyList<string> Compare(ConformanceCase recorded, string action, ApiAnswer answer) => RecordedComparer.Compare(
        recorded.Expected, answer.StatusCode == 200 ? answer.Body : RecordedError.Of(answer, action, recorded.Expected), recorded.Wildcards);

    private static Task<ApiAnswer> AskAsync(ConformanceCase recorded, string action, string definition) =>
        AskAsync(ApiFor(recorded), recorded, action, definition);

    private static Task<ApiAnswer> AskAsync(StepFunctionsApi api, ConformanceCase recorded, string action, string definition) => api.HandleAsync(
        action,
        JsonValues.ObjectOf(recorded["request"].EnumerateObject()
            .Select(member => KeyValuePair.Create(member.Name, member.Value))
            .Append(KeyValuePair.Create("definition", JsonValues.StringOf(definition)))));

    private static StepFunctionsApi ApiFor(ConformanceCase recorded)
    {
        var handlers = new TaskHandlers();
        if (recorded["lambdas"].ValueKind == JsonValueKind.Array)
        {
            foreach (var function in recorded["lambdas"].EnumerateArray())
            {
                handlers.AddFunction(function.GetProperty("functionName").GetString()!, RecordedFunctions.Find(function.GetProperty("handler").GetString()!));
            }
        }

        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = handlers, AccountId = Transcript.Account });
        return new StepFunctionsApi(engine, options: new ApiOptions { LogGroupExists = _ => false });
    }
}
