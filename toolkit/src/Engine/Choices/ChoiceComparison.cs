using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Choices;

/// <summary>An operator that compares a value with another of the same kind; with one of another kind it does not hold.</summary>
internal sealed class ChoiceComparison
{
    private static readonly Dictionary<string, ChoiceComparison> Known = Orders("Numeric", IsNumber, JsonValues.CompareNumbers)
        .Concat(Orders("String", IsString, static (left, right) => string.CompareOrdinal(left.GetString(), right.GetString())))
        .Concat(Orders("Timestamp", IsTimestamp, static (left, right) => Moment(left).CompareTo(Moment(right))))
        .Append(new("BooleanEquals", IsBoolean, static value => IsBoolean(value) ? other => other.ValueKind == value.ValueKind : Never))
        .Append(new("StringMatches", IsString, static value => IsString(value) ? Matches(value.GetString()!) : Never, hasPathForm: false))
        .ToDictionary(static comparison => comparison.Name);

    private readonly Func<JsonElement, bool> _takes;
    private readonly Func<JsonElement, Func<JsonElement, bool>> _against;

    private ChoiceComparison(string name, Func<JsonElement, bool> takes, Func<JsonElement, Func<JsonElement, bool>> against, bool hasPathForm = true)
    {
        Name = name;
        HasPathForm = hasPathForm;
        _takes = takes;
        _against = against;
    }

    public string Name { get; }

    public bool HasPathForm { get; }

    public static ChoiceComparison? Find(string name) => Known.GetValueOrDefault(name);

    /// <summary>Whether a definition may compare with <paramref name="value"/>.</summary>
    public bool Takes(JsonElement value) => _takes(value);

    /// <summary>The test whether a value compares so with <paramref name="value"/>.</summary>
    public Func<JsonElement, bool> Against(JsonElement value) => _against(value);

    private static IEnumerable<ChoiceComparison> Orders(
        string kind, Func<JsonElement, bool> isKind, Func<JsonElement, JsonElement, int> compare)
    {
        ChoiceComparison Order(string suffix, Func<int, bool> holds) => new(
            kind + suffix,
            isKind,
            value => isKind(value) ? other => isKind(other) && holds(compare(other, value)) : Never);

        return
        [
            Order("Equals", static order => order == 0),
            Order("LessThan", static order => order < 0),
            Order("LessThanEquals", static order => order <= 0),
            Order("GreaterThan", static order => order > 0),
            Order("GreaterThanEquals", static order => order >= 0),
        ];
    }

    private static Func<JsonElement, bool> Matches(string text)
    {
        var pattern = new StringPattern(text);
        return value => IsString(value) && pattern.Matches(value.GetString()!);
    }

    private static bool Never(JsonElement value) => false;

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number;

    private static bool IsString(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static bool IsBoolean(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    private static bool IsTimestamp(JsonElement value) => IsString(value) && Timestamps.TryParse(value.GetString()!, out _);

    private static DateTimeOffset Moment(JsonElement value) => Timestamps.TryParse(value.GetString()!, out var moment) ? moment : default;
}
