using System.Text.Json;
using AsteroidWorkflows.Engine.Validation;
using Xunit.Abstractions;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Measured;

/// <summary>What AWS answered to definitions, as others measured it.</summary>
public class DefinitionTests(ITestOutputHelper output)
{
    [MeasuredFact]
    public Task Definitions_are_judged_as_AWS_was_measured_to_judge_them() => MeasuredReport.RunAsync(
        "definitions",
        MeasuredData.Rows("definitions-aws.json"),
        new Dictionary<string, string>(),
        row => Task.FromResult<IReadOnlyList<string>>(Compare(row)),
        output);

    private static List<string> Compare(MeasuredRow row)
    {
        var expected = row.Answer.GetProperty("diagnostics").EnumerateArray().Select(Text).ToList();
        var actual = DefinitionValidator.Validate(row.Definition).Select(problem => problem.ToString()).ToList();
        return expected.SequenceEqual(actual) ? [] : [.. expected.Select(text => "expected: " + text), .. actual.Select(text => "got:      " + text)];
    }

    private static string Text(JsonElement diagnostic) =>
        $"{diagnostic.GetProperty("code").GetString()}: {diagnostic.GetProperty("message").GetString()} at {diagnostic.GetProperty("location").GetString() ?? "null"}";
}
