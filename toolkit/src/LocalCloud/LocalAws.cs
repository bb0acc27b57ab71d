using AsteroidWorkflows.LocalCloud.Data;
using AsteroidWorkflows.LocalCloud.DynamoDb;
using AsteroidWorkflows.LocalCloud.Rekognition;
using AsteroidWorkflows.LocalCloud.S3;
using AsteroidWorkflows.LocalCloud.Sns;
using AsteroidWorkflows.LocalCloud.Sqs;
using AsteroidWorkflows.LocalCloud.Wire;

namespace AsteroidWorkflows.LocalCloud;

/// <summary>
/// The services in this process, the folder that they keep their data in, and the SDK clients over them. Several processes may use a folder at once; members
/// may be called from any thread.
/// </summary>
public sealed class LocalAws : IDisposable
{
    private readonly DataFolder _data;
    private readonly S3Service _s3;
    private readonly DynamoDbService _dynamoDb;
    private readonly RekognitionService _rekognition;

    /// <summary>Opens the folder, and makes what the options name.</summary>
    /// <param name="options">What is there.</param>
    /// <exception cref="LocalCloudException">The folder can't be used, or the endpoint is none.</exception>
    public LocalAws(LocalAwsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_REGION")))
        {
            // The SDK asks for it even where nothing leaves the process.
            Environment.SetEnvironmentVariable("AWS_REGION", options.Region);
        }

        CloudClients.Check(options.Endpoint);
        _data = options.Folder is null ? DataFolder.Ephemeral() : DataFolder.At(options.Folder);
        _s3 = new S3Service(_data, options.Buckets);
        _dynamoDb = new DynamoDbService(_data, options.Tables);
        _rekognition = new RekognitionService(_data, _s3, options.FaceCollections);
        Outbox = new Outbox(_data.Folder("sns"), TimeProvider.System);
        Queues = new Queues(_data, TimeProvider.System);
        var stepFunctions = new JsonCallService("Step Functions", options.StepFunctions);
        Clients = options.Endpoint is { } endpoint
            ? CloudClients.At(endpoint, options.Region, stepFunctions)
            : CloudClients.Local(options.Region, _s3, _dynamoDb, _rekognition, stepFunctions);
    }

    /// <summary>The folder that everything is kept in.</summary>
    public string Folder => _data.Root;

    /// <summary>The SDK's clients, for functions to be made with.</summary>
    public CloudClients Clients { get; }

    /// <summary>What was published to topics.</summary>
    public Outbox Outbox { get; }

    /// <summary>What was sent to queues.</summary>
    public Queues Queues { get; }

    /// <summary>Lets go of the folder; deletes it where it has no name.</summary>
    public void Dispose()
    {
        Clients.Dispose();
        _s3.Dispose();
        _dynamoDb.Dispose();
        _rekognition.Dispose();
        _data.Dispose();
    }
}
