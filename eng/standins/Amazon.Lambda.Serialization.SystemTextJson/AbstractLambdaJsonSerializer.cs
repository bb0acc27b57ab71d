using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.Serialization.SystemTextJson.Converters;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>What all serializers share: streams, writer options, and errors that name the type.</summary>
public abstract class AbstractLambdaJsonSerializer
{
    /// <summary>Sets the writer's options.</summary>
    protected AbstractLambdaJsonSerializer(Action<JsonWriterOptions> jsonWriterCustomizer)
    {
        WriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        jsonWriterCustomizer?.Invoke(WriterOptions);
    }

    /// <summary>How JSON is written; by default without escapes that JSON itself does not ask for.</summary>
    protected JsonWriterOptions WriterOptions { get; }

    /// <summary>Writes a function's output.</summary>
    /// <exception cref="JsonSerializerException">The output has no JSON form; the message names its type.</exception>
    public void Serialize<T>(T response, Stream responseStream)
    {
        try
        {
            using var writer = new Utf8JsonWriter(responseStream, WriterOptions);
            InternalSerialize(writer, response);
        }
        catch (Exception e)
        {
            throw new JsonSerializerException(
                $"Error converting the response object of type {typeof(T).FullName} from the Lambda function to JSON: {e.Message}", e);
        }
    }

    /// <summary>Reads a function's input.</summary>
    /// <exception cref="JsonSerializerException">The event is not JSON or does not fit; the message names the type.</exception>
    public T Deserialize<T>(Stream requestStream)
    {
        try
        {
            using var copy = new MemoryStream();
            requestStream.CopyTo(copy);
            return InternalDeserialize<T>(copy.ToArray());
        }
        catch (Exception e)
        {
            var target = typeof(T) == typeof(string)
                ? "a string. JSON strings must be quoted, for example \"Hello World\" in order to be converted to a string"
                : $"type {typeof(T).FullName}";
            throw new JsonSerializerException($"Error converting the Lambda event JSON payload to {target}: {e.Message}", e);
        }
    }

    /// <summary>Where the options start from: C# names, read in any case, nulls left out.</summary>
    protected virtual JsonSerializerOptions CreateDefaultJsonSerializationOptions() => new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = true,
        PropertyNamingPolicy = new AwsNamingPolicy(),
        Converters = { new ByteArrayConverter() },
    };

    /// <summary>Reads the input from JSON.</summary>
    protected abstract T InternalDeserialize<T>(byte[] utf8Json);

    /// <summary>Writes the output as JSON.</summary>
    protected abstract void InternalSerialize<T>(Utf8JsonWriter writer, T response);
}
