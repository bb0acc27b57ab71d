using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow.SdkCalls;

/// <summary>The SDK holds bytes in a stream; in JSON they travel as base64.</summary>
internal sealed class SdkBytesConverter : JsonConverter<MemoryStream>
{
    public override MemoryStream Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetBytesFromBase64());

    public override void Write(Utf8JsonWriter writer, MemoryStream value, JsonSerializerOptions options) => writer.WriteBase64StringValue(value.ToArray());
}
