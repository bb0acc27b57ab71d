using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace AsteroidWorkflows.StandIns;

/// <summary>A constant travels as its value; one that the SDK does not know yet is kept as it came.</summary>
internal sealed class ConstantConverter<T>(Func<string, T> find) : JsonConverter<T>
    where T : ConstantClass
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => find(reader.GetString());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
