using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>One number from many.</summary>
internal static class AggregateFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("sum", "<a<n>:n>", (a, _) => a[0].AsArray is { } numbers ? Value.Of(Sum(numbers)) : default);
        table.Add("count", "<a:n>", (a, _) => Value.Of(a[0].AsArray?.Count ?? 0));
        table.Add("max", "<a<n>:n>", (a, _) => Best(a[0], (number, best) => number > best));
        table.Add("min", "<a<n>:n>", (a, _) => Best(a[0], (number, best) => number < best));
        table.Add("average", "<a<n>:n>", (a, _) => a[0].AsArray is { Count: > 0 } numbers ? Value.Of(Sum(numbers) / numbers.Count) : default);
    }

    private static double Sum(ArrayValue numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers.Items)
        {
            sum += number.Number;
        }

        return sum;
    }

    private static Value Best(Value value, Func<double, double, bool> isBetter)
    {
        if (value.AsArray is not { Count: > 0 } numbers)
        {
            return default;
        }

        var best = numbers[0];
        foreach (var number in numbers.Items)
        {
            best = isBetter(number.Number, best.Number) ? number : best;
        }

        return best;
    }
}
