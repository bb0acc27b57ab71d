using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsteroidWorkflows.StandIns;

/// <summary>Bytes travel as base64. The stream is written from its start, wherever its position.</summary>
internal sealed class BytesConverter : JsonConverter<MemoryStream>
{
    public override MemoryStream Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetBytesFromBase64());

    public override void Write(Utf8JsonWriter writer, MemoryStream value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(value.ToArray());
}
