using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow.SdkCalls;

/// <summary>Writes the SDK's lists of words, such as <c>InstanceType</c>, as the texts that they stand for.</summary>
internal sealed class SdkWordConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => SdkTypes.IsWord(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<T> : JsonConverter<T>
        where T : class
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => (T?)Activator.CreateInstance(typeToConvert, reader.GetString());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
