using System.Text.Json;
using AsteroidWorkflows.Engine.Choices;
using AsteroidWorkflows.Engine.Definitions;
using Xunit.Abstractions;

namespace AsteroidWorkflows.Engine.Tests.Conformance;

/// <summary>Every Choice operator against a matrix of types.</summary>
public class ChoiceTableTests(ITestOutputHelper output)
{
    [ConformanceFact]
    public async Task Choice_operators_decide_as_AWS_recorded()
    {
        var (rows, equal) = (0, 0);
        await ConformanceReport.RunAsync("choice_table", ConformanceData.Cases("choice_table"), recorded =>
        {
            var differences = new List<string>();
            foreach (var row in recorded["rows"].EnumerateArray())
            {
                rows++;
                var before = differences.Count;
                differences.AddRange(Compare(row, recorded.Wildcards));
                equal += differences.Count == before ? 1 : 0;
            }

            return Task.FromResult<IReadOnlyList<string>>(differences);
        }, output);
        output.WriteLine($"{equal} of {rows} rows as recorded.");
        Console.WriteLine($"Conformance choice_table rows: {equal} of {rows} as recorded.");
    }

    // The tables are Choice states between Pass states with a fixed result: the branch taken is the output.
    private static List<string> Compare(JsonElement row, Wildcards wildcards)
    {
        var states = row.GetProperty("definition").GetProperty("States");
        var choice = states.EnumerateObject().First(state => state.Value.GetProperty("Type").GetString() == "Choice").Value;
        var scope = new EvaluationScope { Input = row.GetProperty("input") };
        var taken = choice.GetProperty("Choices").EnumerateArray()
            .Where((rule, index) => ChoiceCondition.Compile(rule, QueryLanguage.JSONPath, $"Choices[{index}]").Holds(scope))
            .Select(rule => rule.GetProperty("Next"))
            .Append(choice.GetProperty("Default"))
            .First().GetString()!;
        return RecordedComparer.Compare(row.GetProperty("output"), states.GetProperty(taken).GetProperty("Result"), wildcards)
            .Select(difference => $"{choice.GetProperty("Choices")} {scope.Input}: {difference}")
            .ToList();
    }
}
