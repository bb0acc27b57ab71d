using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Cli.Output;

/// <summary>Events as GetExecutionHistory answers them.</summary>
internal static class HistoryText
{
    public static string Of(IEnumerable<HistoryEvent> history)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("events");
            foreach (var item in history)
            {
                HistoryJson.Write(writer, item);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
