using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Execution.States;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Paths;

namespace AsteroidWorkflows.Engine.TestState;

/// <summary>Tests what is a Map's own: its items, its numbers, and how many iterations may fail.</summary>
internal sealed class MapTest(TestedState test, MapState map)
{
    /// <summary>The error the Map ends with; null where its mocked result counts.</summary>
    public StateError? Run()
    {
        var seen = test.Scope with { Input = test.SelectInput() };
        TellItems(seen);
        var most = Number("MaxConcurrency", map.MaxConcurrency, map.MaxConcurrencyPath, seen) ?? 0;
        test.Inspection.TellValue("maxConcurrency", Whole(most));
        var count = Number("ToleratedFailureCount", map.ToleratedFailureCount, map.ToleratedFailureCountPath, seen);
        if (count is { } tolerated)
        {
            test.Inspection.TellValue("toleratedFailureCount", Whole(tolerated));
        }

        var percentage = Number("ToleratedFailurePercentage", map.ToleratedFailurePercentage, map.ToleratedFailurePercentagePath, seen, whole: false);
        if (percentage is { } part)
        {
            test.Inspection.TellValue("toleratedFailurePercentage", JsonValues.NumberOf((double)part));
        }

        if (test.MockedError is { } error)
        {
            return error;
        }

        var failed = test.Request.Configuration?.MapIterationFailureCount ?? 0;
        var items = test.Mocked.ValueKind == JsonValueKind.Array ? test.Mocked.GetArrayLength() : 0;
        return failed > count || (items > 0 && 100m * failed / items > percentage)
            ? new StateError(ErrorNames.ExceedToleratedFailureThreshold, "The specified tolerated failure threshold was exceeded")
            : null;
    }

    private void TellItems(EvaluationScope seen)
    {
        if (test.IsJsonata || map.ItemsPath is null)
        {
            return;
        }

        var items = StatesPath.Parse(map.ItemsPath).Evaluate(seen);
        if (items.ValueKind != JsonValueKind.Array)
        {
            // AWS writes the path without the mark of the context object.
            var path = map.ItemsPath.StartsWith("$$", StringComparison.Ordinal) ? map.ItemsPath[1..] : map.ItemsPath;
            throw new StatesException(ErrorNames.Runtime, $"Reference path \"{path}\" must point to array.");
        }

        test.Inspection.Tell("afterItemsPath", items);
    }

    private static JsonElement Whole(decimal number) => JsonValues.NumberOf((long)Math.Clamp(number, long.MinValue, long.MaxValue));

    private decimal? Number(string field, JsonElement source, string? path, EvaluationScope seen, bool whole = true) =>
        new NumberField(field, source, path, test.State.QueryLanguage, whole).Evaluate(seen);
}
