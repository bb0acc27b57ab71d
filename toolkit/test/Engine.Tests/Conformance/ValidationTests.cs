using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Validation;
using Xunit.Abstractions;

namespace AsteroidWorkflows.Engine.Tests.Conformance;

/// <summary>Definitions that AWS refuses, in its words, and those that it accepts.</summary>
public class ValidationTests(ITestOutputHelper output)
{
    private static readonly HashSet<string> AcceptedKinds = ["execution", "sync_execution", "choice_table", "variable_references"];

    [ConformanceFact]
    public Task CreateStateMachine_refuses_what_AWS_refused() => ConformanceReport.RunAsync(
        "create_error", ConformanceData.Cases("create_error"), recorded => Task.FromResult(CompareCreation(recorded)), output);

    [ConformanceFact]
    public Task ValidateStateMachineDefinition_finds_what_AWS_found() => ConformanceReport.RunAsync(
        "validate_definition", ConformanceData.Cases("validate_definition"), recorded => Task.FromResult(CompareValidation(recorded)), output);

    [ConformanceFact]
    public Task What_AWS_has_run_is_accepted() => ConformanceReport.RunAsync(
        "accepted",
        ConformanceData.Entries.Where(entry => AcceptedKinds.Contains(entry.Kind)).Select(entry => new ConformanceCase(entry, ConformanceData.ReadFile(entry.File))),
        recorded => Task.FromResult<IReadOnlyList<string>>([.. AcceptedDefinitions(recorded).SelectMany(text => DefinitionValidator.Validate(text)).Select(problem => problem.ToString())]),
        output);

    [ConformanceFact]
    public Task DescribeStateMachine_tells_which_variables_are_read() => ConformanceReport.RunAsync(
        "variable_references",
        ConformanceData.Cases("variable_references"),
        recorded => Task.FromResult(RecordedComparer.Compare(
            recorded.Expected.GetProperty("variableReferences"),
            JsonValues.ObjectOf(VariableReferences.Of(StateMachine.Parse(recorded.DefinitionText)).Select(state =>
                KeyValuePair.Create(state.Key, JsonValues.ArrayOf([.. state.Value.Select(JsonValues.StringOf)])))),
            recorded.Wildcards)),
        output);

    private static IEnumerable<string> AcceptedDefinitions(ConformanceCase recorded) => recorded["rows"].ValueKind == JsonValueKind.Array
        ? recorded["rows"].EnumerateArray().Take(1).Select(row => row.GetProperty("definition").GetRawText())
        : [recorded.DefinitionText];

    private static IReadOnlyList<string> CompareCreation(ConformanceCase recorded)
    {
        const string Operation = "when calling the CreateStateMachine operation: ";
        var request = recorded["request"];
        var creation = new CreateStateMachineRequest
        {
            Name = request.GetProperty("name").GetString()!,
            Definition = recorded.DefinitionText,
            IsExpress = request.TryGetProperty("type", out var type) && type.GetString() == "EXPRESS",
            LoggingConfiguration = request.TryGetProperty("loggingConfiguration", out var logging) ? logging : default,
        };
        var arn = $"arn:aws:states:us-east-1:111111111111:stateMachine:{creation.Name}";

        // The cases of duplicates don't tell the earlier request: it had the same name and another text.
        var earlier = creation with { Definition = creation.Definition + " " };
        var error = CreateStateMachineCheck.Refuse(creation, arn, earlier, _ => false);
        var expected = recorded.Expected;
        return expected.TryGetProperty("exception_value", out var text)
            ? RecordedComparer.Compare(
                JsonValues.ArrayOf([expected.GetProperty("exception_typename"), JsonValues.StringOf(After(text.GetString()!, Operation))]),
                JsonValues.ArrayOf([JsonValues.StringOf(error?.Code), JsonValues.StringOf(error?.Message)]),
                recorded.Wildcards)
            : RecordedComparer.Compare(
                expected.GetProperty("Error"),
                JsonValues.ObjectOf([KeyValuePair.Create("Code", JsonValues.StringOf(error?.Code)), KeyValuePair.Create("Message", JsonValues.StringOf(error?.Message))]),
                recorded.Wildcards);
    }

    private static string After(string text, string marker) => text[(text.IndexOf(marker, StringComparison.Ordinal) + marker.Length)..];

    private static IReadOnlyList<string> CompareValidation(ConformanceCase recorded) => RecordedComparer.Compare(
        recorded.Expected,
        ValidationResponse.Of(recorded.DefinitionText, recorded["request"].GetProperty("type").GetString() == "EXPRESS"),
        recorded.Wildcards);
}
