using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Paths;

/// <summary>A function at the end of a path, such as <c>$.items.length()</c>.</summary>
internal sealed class PathFunction(string name, Func<JsonElement, JsonElement> body)
{
    private static readonly Dictionary<string, PathFunction> Known = new PathFunction[]
    {
        new("length", Length),
        new("min", value => Aggregate(value, static numbers => numbers.Min())),
        new("max", value => Aggregate(value, static numbers => numbers.Max())),
        new("sum", value => Aggregate(value, static numbers => numbers.Sum())),
        new("avg", value => Aggregate(value, static numbers => numbers.Average())),
        new("stddev", value => Aggregate(value, Deviation)),
        new("keys", Keys),
    }.ToDictionary(static function => function.Name);

    public string Name => name;

    public static PathFunction? Find(string name) => Known.GetValueOrDefault(name);

    public JsonElement Apply(JsonElement value) => body(value);

    private static JsonElement Length(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => JsonValues.NumberOf(value.GetArrayLength()),
        JsonValueKind.Object => JsonValues.NumberOf(value.GetPropertyCount()),
        JsonValueKind.String => JsonValues.NumberOf(value.GetString()!.Length),
        _ => default,
    };

    private static JsonElement Keys(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? JsonValues.ArrayOf([.. value.EnumerateObject().Select(static member => JsonValues.StringOf(member.Name))])
        : default;

    private static JsonElement Aggregate(JsonElement value, Func<IReadOnlyCollection<double>, double> fold)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return default;
        }

        double[] numbers =
            [.. value.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Number).Select(JsonValues.AsDouble)];
        var result = numbers.Length == 0 ? double.NaN : fold(numbers);
        return double.IsFinite(result) ? JsonValues.NumberOf(result) : default;
    }

    private static double Deviation(IReadOnlyCollection<double> numbers)
    {
        var mean = numbers.Average();
        return Math.Sqrt(numbers.Average(number => (number - mean) * (number - mean)));
    }
}
