using Amazon.Rekognition.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using AsteroidWorkflows.StandIns;

namespace Amazon.Rekognition;

/// <summary>Calls Rekognition.</summary>
public class AmazonRekognitionClient : AmazonServiceClient, IAmazonRekognition
{
    public AmazonRekognitionClient()
        : base(new AmazonRekognitionConfig())
    {
    }

    public AmazonRekognitionClient(RegionEndpoint region)
        : base(new AmazonRekognitionConfig { RegionEndpoint = region })
    {
    }

    public AmazonRekognitionClient(AmazonRekognitionConfig config)
        : base(config)
    {
    }

    public AmazonRekognitionClient(AWSCredentials credentials)
        : this(credentials, new AmazonRekognitionConfig())
    {
    }

    public AmazonRekognitionClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonRekognitionConfig { RegionEndpoint = region })
    {
    }

    public AmazonRekognitionClient(AWSCredentials credentials, AmazonRekognitionConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    public AmazonRekognitionClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonRekognitionConfig())
    {
    }

    public AmazonRekognitionClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonRekognitionConfig { RegionEndpoint = region })
    {
    }

    public AmazonRekognitionClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonRekognitionConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    protected override IServiceMetadata ServiceMetadata { get; } = new RekognitionMetadata();

    public virtual Task<DeleteFacesResponse> DeleteFacesAsync(DeleteFacesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteFacesResponse>(request, RekognitionService.Json.Operation<DeleteFacesResponse>(), cancellationToken);

    public virtual Task<DetectFacesResponse> DetectFacesAsync(DetectFacesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DetectFacesResponse>(request, RekognitionService.Json.Operation<DetectFacesResponse>(), cancellationToken);

    public virtual Task<IndexFacesResponse> IndexFacesAsync(IndexFacesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<IndexFacesResponse>(request, RekognitionService.Json.Operation<IndexFacesResponse>(), cancellationToken);

    public virtual Task<ListFacesResponse> ListFacesAsync(ListFacesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListFacesResponse>(request, RekognitionService.Json.Operation<ListFacesResponse>(), cancellationToken);

    public virtual Task<SearchFacesByImageResponse> SearchFacesByImageAsync(SearchFacesByImageRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<SearchFacesByImageResponse>(request, RekognitionService.Json.Operation<SearchFacesByImageResponse>(), cancellationToken);

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => JsonPipeline.Customize(pipeline);

    private sealed class RekognitionMetadata : IServiceMetadata
    {
        public string ServiceId => AmazonRekognitionConfig.ServiceId;

        public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
    }
}
