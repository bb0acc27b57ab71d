using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace AsteroidWorkflows.LambdaRuntime.Logging;

/// <summary>A logged value: numbers and truth values as themselves, lists as arrays, everything else as text.</summary>
internal static class LogValue
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case byte or sbyte or short or ushort or int or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case uint or ulong:
                writer.WriteNumberValue(Convert.ToUInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case float number when float.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case IList list and not byte[]:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(Text(value, null));
                break;
        }
    }

    public static string Text(object? value, string? format) => value switch
    {
        null => "",
        string text => text,
        DateTime time when format is null => time.ToString(TimeFormat, CultureInfo.InvariantCulture),
        DateTimeOffset time when format is null => time.ToString(TimeFormat, CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        IFormattable formattable => Formatted(formattable, format),
        _ => value.ToString() ?? "",
    };

    private static string Formatted(IFormattable value, string? format)
    {
        try
        {
            return value.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            // A log line must not fail an invocation.
            return value.ToString(null, CultureInfo.InvariantCulture);
        }
    }
}
