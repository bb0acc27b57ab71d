using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AsteroidWorkflows.Engine.Json;

/// <summary>
/// A value as Java prints it, which is how AWS puts objects into formatted strings and some causes:
/// <c>{a=1, b=[x, null]}</c>, strings bare.
/// </summary>
internal static class JavaText
{
    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    public static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                var firstMember = true;
                foreach (var member in value.EnumerateObject())
                {
                    text.Append(firstMember ? "" : ", ").Append(member.Name).Append('=');
                    Append(text, member.Value);
                    firstMember = false;
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                var firstItem = true;
                foreach (var item in value.EnumerateArray())
                {
                    text.Append(firstItem ? "" : ", ");
                    Append(text, item);
                    firstItem = false;
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                text.Append(value.GetString());
                break;
            case JsonValueKind.Number:
                text.Append(Number(value));
                break;
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static string Number(JsonElement value)
    {
        var raw = value.GetRawText();
        if (raw.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
        {
            return raw;
        }

        // Java's Double.toString: decimal notation from 1e-3 to 1e7, always with a fraction.
        var number = JsonValues.AsDouble(value);
        var size = Math.Abs(number);
        return size is 0 or (>= 1e-3 and < 1e7)
            ? number.ToString("0.0################", CultureInfo.InvariantCulture)
            : number.ToString("0.0################E0", CultureInfo.InvariantCulture);
    }
}
