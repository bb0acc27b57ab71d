using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Amazon.Lambda.Core;

namespace AsteroidWorkflows.LambdaRuntime.Logging;

/// <summary>
/// The function's log: one line of JSON a record, with time, level, the invocation's ids, the message, and a field for each of its placeholders, as the
/// managed runtime writes it where a function's log format is JSON. Safe to use from several threads.
/// </summary>
internal sealed class JsonLog(Stream output, LogLevel least, TimeProvider time)
{
    private readonly ArrayBufferWriter<byte> _line = new(1024);
    private readonly Lock _lock = new();

    /// <summary>The invocation at hand; empty before the first.</summary>
    public string RequestId { get; set; } = "";

    /// <summary>Where the invocation stands in its X-Ray trace; null where it is not traced.</summary>
    public string? TraceId { get; set; }

    /// <summary>Writes a record, unless it is below the least level.</summary>
    /// <param name="level">How much it matters.</param>
    /// <param name="template">The message, with placeholders such as <c>{orderId}</c>.</param>
    /// <param name="arguments">What is put in their places, in this order.</param>
    /// <param name="exception">The error that the record tells of, if any.</param>
    public void Write(LogLevel level, string? template, object?[]? arguments = null, Exception? exception = null)
    {
        if (level < least)
        {
            return;
        }

        var message = arguments is { Length: > 0 } ? MessageTemplate.Fill(template ?? "", arguments) : new FilledMessage(template ?? "", []);
        lock (_lock)
        {
            _line.ResetWrittenCount();
            using (var writer = new Utf8JsonWriter(_line))
            {
                writer.WriteStartObject();
                WriteIds(writer, level);
                writer.WriteString("message", message.Text);
                foreach (var (name, value) in message.Fields)
                {
                    writer.WritePropertyName(name);
                    LogValue.Write(writer, value);
                }

                WriteException(writer, exception);
                writer.WriteEndObject();
            }

            _line.Write("\n"u8);
            // One call a line, so that lines of several threads, or of what writes past this log, don't mix.
            output.Write(_line.WrittenSpan);
        }
    }

    private static void WriteException(Utf8JsonWriter writer, Exception? exception)
    {
        if (exception is null)
        {
            return;
        }

        writer.WriteString("errorType", exception.GetType().FullName);
        writer.WriteString("errorMessage", exception.Message);
        writer.WriteStartArray("stackTrace");
        foreach (var line in exception.ToString().Split('\n'))
        {
            writer.WriteStringValue(line.AsSpan().Trim());
        }

        writer.WriteEndArray();
    }

    private static string NameOf(LogLevel level) => level switch
    {
        LogLevel.Trace => "Trace",
        LogLevel.Debug => "Debug",
        LogLevel.Warning => "Warning",
        LogLevel.Error => "Error",
        LogLevel.Critical => "Critical",
        _ => "Information",
    };

    private void WriteIds(Utf8JsonWriter writer, LogLevel level)
    {
        Span<char> now = stackalloc char[24];
        _ = time.GetUtcNow().TryFormat(now, out _, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        writer.WriteString("timestamp", now);
        writer.WriteString("level", NameOf(level));
        if (RequestId.Length > 0)
        {
            writer.WriteString("requestId", RequestId);
        }

        if (TraceId is not null)
        {
            writer.WriteString("traceId", TraceId);
        }
    }
}
