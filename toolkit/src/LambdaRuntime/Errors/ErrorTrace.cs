using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AsteroidWorkflows.LambdaRuntime.Errors;

/// <summary>What X-Ray shows of an error. It travels in a header, so it is JSON on one line, all of it ASCII, and never long.</summary>
internal static class ErrorTrace
{
    private const int MostFrames = 50;
    private const int MostOfAMessage = 4096;

    /// <summary>The exception, without its causes: they are in the error's own report.</summary>
    public static string Of(Exception exception)
    {
        var json = new ArrayBufferWriter<byte>(1024);
        // The default encoder escapes all that is not ASCII.
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("working_directory", Environment.CurrentDirectory);
            writer.WriteStartArray("exceptions");
            writer.WriteStartObject();
            writer.WriteString("type", exception.GetType().Name);
            var message = exception.Message.AsSpan().Trim();
            writer.WriteString("message", message.Length <= MostOfAMessage ? message : message[..MostOfAMessage]);
            WriteStack(writer, exception);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteStartArray("paths");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.ASCII.GetString(json.WrittenSpan);
    }

    private static void WriteStack(Utf8JsonWriter writer, Exception exception)
    {
        writer.WriteStartArray("stack");
        foreach (var line in ErrorReport.StackOf(exception).Where(line => line.StartsWith("at ", StringComparison.Ordinal)).Take(MostFrames))
        {
            writer.WriteStartObject();
            writer.WriteString("label", line.AsSpan(3, (line.IndexOf('(', StringComparison.Ordinal) is > 3 and var end ? end : line.Length) - 3));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
