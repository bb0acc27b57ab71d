using System.Globalization;
using System.Text.Json.Nodes;

namespace AsteroidWorkflows.LocalCloud.DynamoDb;

/// <summary>DynamoDB's values: an object with one member, the type, such as <c>{"S": "text"}</c>.</summary>
internal static class AttributeValues
{
    private const int LargestItem = 400 * 1024;
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal) { "S", "N", "B", "BOOL", "NULL", "M", "L", "SS", "NS", "BS" };

    public static string TypeOf(JsonNode value) => value.AsObject().First().Key;

    /// <summary>Refuses what DynamoDB would not store.</summary>
    public static void Check(JsonObject item)
    {
        foreach (var (name, value) in item)
        {
            Check(name, value);
        }

        if (item.ToJsonString().Length > LargestItem)
        {
            throw DynamoDbService.Invalid("Item size has exceeded the maximum allowed size");
        }
    }

    public static bool AreEqual(JsonNode one, JsonNode other) => TypeOf(one) == TypeOf(other) && TypeOf(one) switch
    {
        "N" => Number(one) == Number(other),
        _ => JsonNode.DeepEquals(one, other),
    };

    /// <summary>The order of two texts, numbers or bytes; null where they have none.</summary>
    public static int? Compare(JsonNode one, JsonNode other) => (TypeOf(one), TypeOf(other)) switch
    {
        ("S", "S") => string.CompareOrdinal(Text(one), Text(other)),
        ("N", "N") => Number(one).CompareTo(Number(other)),
        ("B", "B") => Convert.FromBase64String(Text(one)).AsSpan().SequenceCompareTo(Convert.FromBase64String(Text(other))),
        _ => null,
    };

    public static string Text(JsonNode value) => value.AsObject().First().Value!.GetValue<string>();

    private static decimal Number(JsonNode value) => decimal.Parse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static void Check(string name, JsonNode? value)
    {
        if (value is not JsonObject { Count: 1 } typed || !Types.Contains(TypeOf(typed)))
        {
            throw DynamoDbService.Invalid($"Supplied AttributeValue is empty, must contain exactly one of the supported datatypes: {name}");
        }

        if (TypeOf(typed) == "N" && !decimal.TryParse(Text(typed), NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            throw DynamoDbService.Invalid($"The parameter cannot be converted to a numeric value: {name}");
        }

        if (typed["M"] is JsonObject map)
        {
            foreach (var (inner, member) in map)
            {
                Check($"{name}.{inner}", member);
            }
        }

        if (typed["L"] is JsonArray list)
        {
            foreach (var member in list)
            {
                Check(name, member);
            }
        }
    }
}
