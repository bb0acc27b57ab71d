using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace AsteroidWorkflows.LambdaRuntime.Functions;

/// <summary>Events and answers as JSON: the same bytes, and the same errors, as from the serializer that the managed runtime calls, without its copies.</summary>
internal static class PayloadJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads an event.</summary>
    /// <exception cref="JsonSerializerException">It is not JSON, or does not fit the type.</exception>
    public static T Read<T>(ReadOnlySpan<byte> payload, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(payload, type)!;
        }
        catch (Exception e)
        {
            throw new JsonSerializerException($"Error converting the Lambda event JSON payload to type {typeof(T).FullName}: {e.Message}", e);
        }
    }

    /// <summary>Writes an answer.</summary>
    /// <exception cref="JsonSerializerException">It has no form in JSON.</exception>
    public static void Write<T>(T answer, JsonTypeInfo<T> type, IBufferWriter<byte> output)
    {
        try
        {
            using var writer = new Utf8JsonWriter(output, Options);
            JsonSerializer.Serialize(writer, answer, type);
        }
        catch (Exception e)
        {
            throw new JsonSerializerException($"Error converting the response object of type {typeof(T).FullName} from the Lambda function to JSON: {e.Message}", e);
        }
    }
}
