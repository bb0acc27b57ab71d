using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace AsteroidWorkflows.StandIns;

/// <summary>How one service speaks AWS's JSON protocol.</summary>
internal sealed class JsonService(JsonSerializerContext models, JsonNamingPolicy names, params JsonConverter[] constants)
{
    private readonly JsonSerializerOptions _json = Options(models, names, constants);

    /// <summary>The name that the request pipeline logs, such as "Amazon.Rekognition".</summary>
    public required string Name { get; init; }

    /// <summary>What stands before the operation in the X-Amz-Target header.</summary>
    public required string TargetPrefix { get; init; }

    public required string ContentType { get; init; }

    public required string ApiVersion { get; init; }

    /// <summary>What stands before the host for an operation; null: nothing.</summary>
    public Func<string, string> HostPrefix { get; init; } = _ => null;

    /// <summary>The exception for the code of an error; null if the service has none of its own for it.</summary>
    public required Func<ErrorResponse, AmazonServiceException> Error { get; init; }

    /// <summary>What the pipeline needs to know of an operation that answers with <typeparamref name="TResponse"/>.</summary>
    public InvokeOptions Operation<TResponse>()
        where TResponse : AmazonWebServiceResponse => new()
        {
            RequestMarshaller = new JsonRequestMarshaller(this),
            ResponseUnmarshaller = new JsonAnswerUnmarshaller<TResponse>(this),
        };

    public byte[] Write(AmazonWebServiceRequest request) =>
        JsonSerializer.SerializeToUtf8Bytes(request, _json.GetTypeInfo(request.GetType()));

    public TResponse Read<TResponse>(Stream body) =>
        JsonSerializer.Deserialize(body, (JsonTypeInfo<TResponse>)_json.GetTypeInfo(typeof(TResponse)));

    private static JsonSerializerOptions Options(JsonSerializerContext models, JsonNamingPolicy names, JsonConverter[] constants)
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            PropertyNamingPolicy = names,
            TypeInfoResolver = models.WithAddedModifier(ModelProperties.Select),
            Converters = { new BytesConverter(), new EpochSecondsConverter() },
        };
        foreach (var constant in constants)
        {
            options.Converters.Add(constant);
        }

        options.MakeReadOnly();
        return options;
    }
}
