using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.TestState;

/// <summary>
/// Tests one state as the TestState API does: its input and output processing, with the work done by the handlers or mocked. No time passes.
/// </summary>
public sealed class StateTester
{
    private readonly EngineOptions _options;

    /// <summary>Makes a tester.</summary>
    /// <param name="options">The handlers of tasks that are not mocked, account and region; null: every default.</param>
    public StateTester(EngineOptions? options = null) => _options = options ?? new EngineOptions();

    /// <summary>Tests a state.</summary>
    /// <exception cref="TestStateException">The request is refused: the definition, the mock or the context object is wrong.</exception>
    public async Task<TestStateResponse> TestAsync(TestStateRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var state = StateFinder.Find(request);
        var mocked = MockCheck.Check(request, state);
        var input = Parse(request.Input, "Input");
        var variables = request.Variables is null ? JsonValues.EmptyObject : Parse(request.Variables, "Variables");
        var scope = new EvaluationScope
        {
            Input = input,
            Context = ContextObject.Of(request, state, input, _options),
            Variables = Members(variables),
        };
        var inspection = new Inspection();
        inspection.Tell("input", input);
        if (scope.Variables.Count > 0)
        {
            inspection.Tell("variables", variables);
        }

        var outcome = await RunAsync(new TestedState(request, state, mocked, scope, inspection), cancellationToken);
        return outcome with { InspectionData = request.InspectionLevel == InspectionLevel.Info ? default : inspection.Data };
    }

    private async Task<TestStateResponse> RunAsync(TestedState test, CancellationToken cancellationToken)
    {
        try
        {
            return test.State is WorkState work
                ? await new WorkTest(test, _options).RunAsync(work, cancellationToken)
                : new SimpleStateTest(test).Run();
        }
        catch (StatesException failure)
        {
            return new ErrorOutcome(test).Handle(new(failure.Error, failure.Cause, failure.Error == ErrorNames.Runtime));
        }
    }

    private static JsonElement Parse(string text, string what)
    {
        try
        {
            return JsonValues.Parse(text);
        }
        catch (JsonException)
        {
            throw TestStateException.Invalid($"{what} must be valid JSON");
        }
    }

    private static Dictionary<string, JsonElement> Members(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject().ToDictionary(static member => member.Name, static member => member.Value)
        : throw TestStateException.Invalid("Variables must be a JSON object");
}
