using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AsteroidWorkflows.LambdaRuntime.Errors;

/// <summary>
/// An exception as Lambda's managed .NET runtime reports it: the class's short name, which a workflow's Catch and Retry match on, the message, the
/// stack trace line by line, and the causes.
/// </summary>
internal sealed class ErrorReport
{
    /// <summary>As in the managed runtime; what is larger is reported without stack traces and causes.</summary>
    private const int MostBytes = 256 * 1024;

    private const int MostOfAMessage = 32 * 1024;

    private readonly ArrayBufferWriter<byte> _json = new(2048);

    /// <summary>Reports <paramref name="exception"/>.</summary>
    public ErrorReport(Exception exception)
    {
        Type = exception.GetType().Name;
        Write(exception, isWhole: true);
        if (_json.WrittenCount > MostBytes)
        {
            _json.Clear();
            Write(exception, isWhole: false);
        }

        TraceCause = ErrorTrace.Of(exception);
    }

    /// <summary>The class's name without its namespace.</summary>
    public string Type { get; }

    /// <summary><see cref="Type"/> as a header can carry it.</summary>
    public string HeaderType => JavaScriptEncoder.Default.Encode(Type);

    /// <summary>What X-Ray shows of the error: JSON on one line, in ASCII.</summary>
    public string TraceCause { get; }

    /// <summary>errorType, errorMessage, stackTrace, cause and causes.</summary>
    public ReadOnlySpan<byte> Json => _json.WrittenSpan;

    /// <summary>The lines of the exception's stack trace; none if it was never thrown.</summary>
    internal static string[] StackOf(Exception exception) =>
        exception.StackTrace?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private void Write(Exception exception, bool isWhole)
    {
        using var writer = new Utf8JsonWriter(_json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true });
        Write(writer, exception, isWhole);
    }

    private static void Write(Utf8JsonWriter writer, Exception exception, bool isWhole)
    {
        writer.WriteStartObject();
        writer.WriteString("errorType", exception.GetType().Name);
        var message = exception.Message.AsSpan().Trim();
        writer.WriteString("errorMessage", isWhole || message.Length <= MostOfAMessage ? message : message[..MostOfAMessage]);
        if (isWhole)
        {
            WriteStack(writer, StackOf(exception));
            WriteCauses(writer, exception);
        }

        writer.WriteEndObject();
    }

    private static void WriteStack(Utf8JsonWriter writer, string[] lines)
    {
        if (lines.Length == 0)
        {
            return;
        }

        writer.WriteStartArray("stackTrace");
        foreach (var line in lines)
        {
            writer.WriteStringValue(line);
        }

        writer.WriteEndArray();
    }

    private static void WriteCauses(Utf8JsonWriter writer, Exception exception)
    {
        if (exception.InnerException is { } cause)
        {
            writer.WritePropertyName("cause");
            Write(writer, cause, isWhole: true);
        }

        if (exception is AggregateException { InnerExceptions: var causes })
        {
            writer.WriteStartArray("causes");
            foreach (var each in causes)
            {
                Write(writer, each, isWhole: true);
            }

            writer.WriteEndArray();
        }
    }
}
