using System.Globalization;
using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine.Validation;

namespace AsteroidWorkflows.Engine.Json;

/// <summary>Builds and compares JSON values. A built value owns its memory: nothing has to be disposed.</summary>
public static class JsonValues
{
    private static readonly JsonDocumentOptions Payloads = new() { MaxDepth = JsonDepth.Most };

    /// <summary>JSON <c>null</c>.</summary>
    public static JsonElement Null { get; } = JsonElement.Parse("null"u8);

    /// <summary>JSON <c>true</c>.</summary>
    public static JsonElement True { get; } = JsonElement.Parse("true"u8);

    /// <summary>JSON <c>false</c>.</summary>
    public static JsonElement False { get; } = JsonElement.Parse("false"u8);

    /// <summary>The object without members.</summary>
    public static JsonElement EmptyObject { get; } = JsonElement.Parse("{}"u8);

    /// <summary>The array without items.</summary>
    public static JsonElement EmptyArray { get; } = JsonElement.Parse("[]"u8);

    /// <summary>Whether <paramref name="value"/> is no value at all (not even null).</summary>
    public static bool IsUndefined(JsonElement value) => value.ValueKind == JsonValueKind.Undefined;

    /// <summary>The value that <paramref name="write"/> writes; it must write exactly one.</summary>
    public static JsonElement Build<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var pooled = PooledWriter.Take();
        write(pooled.Writer, state);
        var value = JsonElement.Parse(pooled.Written(), JsonDepth.Documents);
        pooled.Return();
        return value;
    }

    /// <summary>An array of <paramref name="items"/>.</summary>
    public static JsonElement ArrayOf(IReadOnlyList<JsonElement> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count == 0 ? EmptyArray : Build(items, static (writer, items) =>
        {
            writer.WriteStartArray();
            foreach (var item in items)
            {
                item.WriteTo(writer);
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>An object of <paramref name="members"/>, in their order.</summary>
    public static JsonElement ObjectOf(IEnumerable<KeyValuePair<string, JsonElement>> members) => Build(members, static (writer, members) =>
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    });

    /// <summary>A string; null gives JSON null.</summary>
    public static JsonElement StringOf(string? text) =>
        text is null ? Null : Build(text, static (writer, text) => writer.WriteStringValue(text));

    /// <summary>A whole number.</summary>
    public static JsonElement NumberOf(long value) => Build(value, static (writer, value) => writer.WriteNumberValue(value));

    /// <summary>A number, whole where it has no fraction; a value outside JSON's numbers is refused with <see cref="ArgumentException"/>.</summary>
    public static JsonElement NumberOf(double value) =>
        Math.Abs(value) < 1e15 && Math.Floor(value) == value
            ? NumberOf((long)value)
            : Build(value, static (writer, value) => writer.WriteNumberValue(value));

    /// <summary>A truth value.</summary>
    public static JsonElement BooleanOf(bool value) => value ? True : False;

    /// <summary>Parses <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="deepest">How many levels it may have. Default: as many as a payload.</param>
    /// <exception cref="JsonException">It is not JSON, or nested deeper; the message says so in AWS's words.</exception>
    public static JsonElement Parse(string text, int deepest = JsonDepth.Most)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var value = JsonElement.Parse(text, deepest == JsonDepth.Most ? Payloads : new JsonDocumentOptions { MaxDepth = deepest });

            // The parser takes half a character pair, on which every later reader would throw.
            return text.Contains("\\ud", StringComparison.OrdinalIgnoreCase) && JsonSyntax.FindError(text, deepest) is { } error
                ? throw new JsonException(error.Message)
                : value;
        }
        catch (Exception refused) when (refused is ArgumentException or JsonException)
        {
            throw new JsonException(JsonSyntax.FindError(text, deepest)?.Message ?? "The text is not JSON", refused);
        }
    }

    /// <summary>The compact text of <paramref name="value"/>, as AWS writes values into causes and strings.</summary>
    public static string Text(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Undefined)
        {
            return "";
        }

        var pooled = PooledWriter.Take();
        value.WriteTo(pooled.Writer);
        var text = Encoding.UTF8.GetString(pooled.Written());
        pooled.Return();
        return text.Contains("\\u", StringComparison.Ordinal) ? WithoutNeedlessEscapes(text) : text;
    }

    // .NET's most relaxed encoder still escapes what lies outside the basic plane; AWS's does not.
    private static string WithoutNeedlessEscapes(string json)
    {
        var text = new StringBuilder(json.Length);
        for (var index = 0; index < json.Length; index++)
        {
            if (json[index] != '\\')
            {
                text.Append(json[index]);
                continue;
            }

            var escaped = json[index + 1] == 'u'
                ? (char)ushort.Parse(json.AsSpan(index + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                : '\0';
            if (escaped >= ' ' && escaped is not ('"' or '\\'))
            {
                text.Append(escaped);
                index += 5;
            }
            else
            {
                text.Append(json, index, 2);
                index++;
            }
        }

        return text.ToString();
    }

    /// <summary>Whether both are the same value: numbers by amount, objects without regard to order.</summary>
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        switch (left.ValueKind)
        {
            case JsonValueKind.Number:
                return CompareNumbers(left, right) == 0;
            case JsonValueKind.String:
                return string.Equals(left.GetString(), right.GetString(), StringComparison.Ordinal);
            case JsonValueKind.Array:
                return left.GetArrayLength() == right.GetArrayLength()
                    && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => AreEqual(pair.First, pair.Second));
            case JsonValueKind.Object:
                return left.GetPropertyCount() == right.GetPropertyCount()
                    && left.EnumerateObject().All(member =>
                        right.TryGetProperty(member.Name, out var other) && AreEqual(member.Value, other));
            default:
                return true;
        }
    }

    /// <summary>Orders two numbers by amount, exactly where both fit a decimal.</summary>
    public static int CompareNumbers(JsonElement left, JsonElement right) =>
        left.TryGetDecimal(out var leftDecimal) && right.TryGetDecimal(out var rightDecimal)
            ? leftDecimal.CompareTo(rightDecimal)
            : AsDouble(left).CompareTo(AsDouble(right));

    /// <summary>The number as a double; infinite where it is too large for one.</summary>
    public static double AsDouble(JsonElement number) =>
        number.TryGetDouble(out var value)
            ? value
            : double.Parse(number.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
