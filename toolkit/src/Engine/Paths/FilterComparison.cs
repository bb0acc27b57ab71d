using System.Text.Json;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Paths;

/// <summary>An operator between two sides of a filter.</summary>
internal sealed class FilterComparison(string symbol, Func<JsonElement, JsonElement, bool> holds)
{
    /// <summary>All operators, those first whose symbol starts with another's.</summary>
    public static readonly IReadOnlyList<FilterComparison> All =
    [
        new("==", Equal),
        new("!=", static (left, right) => !Equal(left, right)),
        new("=~", static (_, _) => false),
        new("<=", static (left, right) => Order(left, right) <= 0),
        new(">=", static (left, right) => Order(left, right) >= 0),
        new("<", static (left, right) => Order(left, right) < 0),
        new(">", static (left, right) => Order(left, right) > 0),
        new("in", static (left, right) => Contains(right, left)),
        new("nin", static (left, right) => !Contains(right, left)),
        new("subsetof", static (left, right) => AreArrays(left, right) && left.EnumerateArray().All(item => Contains(right, item))),
        new("anyof", static (left, right) => AreArrays(left, right) && left.EnumerateArray().Any(item => Contains(right, item))),
        new("noneof", static (left, right) => AreArrays(left, right) && !left.EnumerateArray().Any(item => Contains(right, item))),
        new("contains", ContainsOrHolds),
        new("size", static (left, right) => Size(left) is { } size && right.ValueKind == JsonValueKind.Number && right.TryGetInt32(out var wanted) && size == wanted),
        new("empty", static (left, right) => Size(left) is { } size && size == 0 == (right.ValueKind == JsonValueKind.True)),
    ];

    public string Symbol => symbol;

    public bool Holds(JsonElement left, FilterOperand rightOperand, JsonElement right)
    {
        if (symbol != "=~")
        {
            return holds(left, right);
        }

        try
        {
            return left.ValueKind == JsonValueKind.String && rightOperand.Pattern is { } pattern && pattern.IsMatch(left.GetString()!);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new StatesException(ErrorNames.Runtime, $"The pattern {rightOperand.Pattern} takes too long to match.");
        }
    }

    private static bool Equal(JsonElement left, JsonElement right) =>
        !JsonValues.IsUndefined(left) && !JsonValues.IsUndefined(right) && JsonValues.AreEqual(left, right);

    // NaN-like: null where the two have no order, so that every comparison is false.
    private static int? Order(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => JsonValues.CompareNumbers(left, right),
        (JsonValueKind.String, JsonValueKind.String) => string.CompareOrdinal(left.GetString(), right.GetString()),
        _ => null,
    };

    private static bool AreArrays(JsonElement left, JsonElement right) =>
        left.ValueKind == JsonValueKind.Array && right.ValueKind == JsonValueKind.Array;

    private static bool Contains(JsonElement array, JsonElement wanted) =>
        array.ValueKind == JsonValueKind.Array && array.EnumerateArray().Any(item => Equal(item, wanted));

    private static bool ContainsOrHolds(JsonElement left, JsonElement right) =>
        left.ValueKind == JsonValueKind.String && right.ValueKind == JsonValueKind.String
            ? left.GetString()!.Contains(right.GetString()!, StringComparison.Ordinal)
            : Contains(left, right);

    private static int? Size(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength(),
        JsonValueKind.String => value.GetString()!.Length,
        _ => null,
    };
}
