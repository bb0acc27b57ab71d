using System.Text.Json;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Time;
using AsteroidWorkflows.Engine.Validation;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Measured;

/// <summary>A JSONata expression at a place of a state, and what AWS was measured to answer.</summary>
public sealed partial class MeasuredExpression(JsonElement row)
{
    private readonly JsonElement _aws = row.GetProperty("aws");

    public string Id { get; } = row.GetProperty("id").GetString()!;

    /// <summary>Is the row quoted from AWS, word for word? Otherwise it was described.</summary>
    public bool IsVerbatim => row.GetProperty("exactness").GetString() == "verbatim";

    private string Expression => row.GetProperty("expression").GetString()!;

    private string Field => row.GetProperty("field").GetString()!;

    /// <summary>The differences between what AWS answered and what the engine does; none where both are the same.</summary>
    public async Task<IReadOnlyList<string>> CompareAsync()
    {
        var status = Expected("status").GetString()!;
        var problems = DefinitionValidator.Validate(Definition());
        return status is "REFUSED" or "ACCEPTED"
            ? [.. CompareProblems(status == "REFUSED", problems)]
            : problems.Count > 0 ? [$"refused: {problems[0]}"]
            : [.. Compare(await RunAsync())];
    }

    private Task<WorkflowExecution> RunAsync()
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(DateTimeOffset.UnixEpoch) });
        return engine.RunAsync(engine.Deploy("measured", StateMachine.Parse(Definition())), row.TryGetProperty("input", out var input) ? input.GetString()! : "{}");
    }

    private IEnumerable<string> CompareProblems(bool isRefused, IReadOnlyList<DefinitionProblem> actual)
    {
        if (!isRefused)
        {
            return actual.Select(problem => $"refused: {problem}");
        }

        var (code, location) = (Expected("code").GetString()!, Expected("location").GetString()!);
        string[] messages = [Expected("cause").GetString()!, .. Texts(Expected("alsoCause"))];
        var expected = messages.Select(message => new DefinitionProblem(code, message, location).ToString());
        return actual.Select(problem => problem.ToString()).SequenceEqual(expected)
            ? []
            : [$"problems: {string.Join(" | ", actual)} instead of {string.Join(" | ", expected)}"];
    }

    private IEnumerable<string> Compare(WorkflowExecution actual)
    {
        var status = Expected("status").GetString()!;
        if (!actual.Status.ToString().Equals(status, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{actual.Status} instead of {status}: {actual.Cause ?? JsonValues.Text(actual.Output)}";
        }
        else if (status == "FAILED")
        {
            // The measured words are those of TestState; an execution puts the state in front.
            foreach (var difference in CompareFailure(actual.Error, StateInFront().Replace(actual.Cause ?? "", "")))
            {
                yield return difference;
            }
        }
        else if (CompareOutput(Find(actual.Output)) is { } difference)
        {
            yield return difference;
        }
    }

    private IEnumerable<string> CompareFailure(string? error, string cause)
    {
        const string Error = "States.QueryEvaluationError";
        if (error != (Expected("error").GetStringOrNull() ?? Error))
        {
            yield return $"error {error}";
        }

        var isAsMeasured = cause.StartsWith($"The JSONata expression '{Expression}' specified for the field '{Field}' ", StringComparison.Ordinal)
            && cause == (Expected("cause").GetStringOrNull() ?? cause)
            && cause.EndsWith(Expected("causeTail").GetStringOrNull() ?? "", StringComparison.Ordinal)
            && cause.Contains(Expected("causeContains").GetStringOrNull() ?? "", StringComparison.Ordinal)
            && (Expected("code").GetStringOrNull() is not { } code || cause.Contains($" threw an error during evaluation. {code}: ", StringComparison.Ordinal));
        if (!isAsMeasured || OwnWords().IsMatch(cause))
        {
            yield return $"cause {cause}";
        }
    }

    private string? CompareOutput(JsonElement output)
    {
        var text = JsonValues.Text(output);
        var isAsMeasured = (JsonValues.IsUndefined(Expected("output")) || JsonElement.DeepEquals(Expected("output"), output))
            && text == (Expected("outputText").GetStringOrNull() ?? text)
            && (Expected("outputPattern").GetStringOrNull() is not { } pattern || Regex.IsMatch(output.GetString()!, pattern));
        return isAsMeasured ? null : $"output {text}";
    }

    private string StateName => Expected("location").GetStringOrNull() is { } location ? location.Split('/')[2] : "E";

    /// <summary>A machine of one Pass state that holds the expression in its field.</summary>
    private string Definition()
    {
        var value = Steps().Reverse().Aggregate(
            JsonSerializer.Serialize($"{{% {Expression} %}}"),
            static (inner, step) => step.Position is { } position
                ? $"[{string.Concat(Enumerable.Repeat("0, ", position))}{inner}]"
                : $"{{{JsonSerializer.Serialize(step.Name)}: {inner}}}");
        var state = $$"""{"Type": "Pass", "QueryLanguage": "JSONata", "End": true, {{value[1..^1]}}}""";
        return $$$"""{"StartAt": "{{{StateName}}}", "States": {"{{{StateName}}}": {{{state}}}}}""";
    }

    /// <summary>What stands at the field's place in the output; what is assigned isn't looked at.</summary>
    private JsonElement Find(JsonElement output) => Steps().Skip(1).Aggregate(output, static (value, step) =>
        step.Position is { } position ? value[position] : value.GetProperty(step.Name));

    private IEnumerable<(string Name, int? Position)> Steps() => Step().Matches(Field).Select(match =>
        (match.Groups[1].Value, match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, provider: null) : (int?)null));

    private JsonElement Expected(string name) => _aws.TryGetProperty(name, out var value) ? value : default;

    private static IEnumerable<string> Texts(JsonElement texts) =>
        JsonValues.IsUndefined(texts) ? [] : texts.EnumerateArray().Select(text => text.GetString()!);

    [GeneratedRegex(@"([^/\[\]]+)|\[(\d+)\]")]
    private static partial Regex Step();

    [GeneratedRegex(@"^An error occurred while executing the state '\w+' \(entered at the event id #2\)\. ")]
    private static partial Regex StateInFront();

    // Codes of the library's own and texts of .NET have no place in a cause.
    [GeneratedRegex(@"\bU\d{4}\b|System\.|LineNumber|BytePosition")]
    private static partial Regex OwnWords();
}
