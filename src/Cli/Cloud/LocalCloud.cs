using AsteroidWorkflows.Cli.Cloud.DynamoDb;
using AsteroidWorkflows.Cli.Cloud.Rekognition;
using AsteroidWorkflows.Cli.Cloud.S3;
using AsteroidWorkflows.Cli.Cloud.Sns;
using AsteroidWorkflows.Cli.Cloud.StepFunctions;
using AsteroidWorkflows.Cli.Cloud.Storage;
using AsteroidWorkflows.Cli.Cloud.Wire;

namespace AsteroidWorkflows.Cli.Cloud;

/// <summary>The services in this process, the folder that they keep their data in, and the SDK clients over them.</summary>
internal sealed class LocalCloud : IDisposable
{
    private readonly DynamoDbService _dynamoDb;
    private readonly RekognitionService _rekognition;

    /// <param name="dataPath">The folder for the data; null: one that is deleted in the end.</param>
    /// <param name="endpoint">Where the clients go instead; null: to the services here.</param>
    /// <param name="stepFunctions">Answers the functions' Step Functions client; null: <see cref="StepFunctions"/> does.</param>
    public LocalCloud(string? dataPath, string? endpoint, IWireService? stepFunctions = null)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_REGION")))
        {
            // The SDK asks for it even where nothing leaves the process.
            Environment.SetEnvironmentVariable("AWS_REGION", CloudResources.Region);
        }

        stepFunctions ??= StepFunctions;
        CloudClients.Check(endpoint);
        Data = dataPath is null ? DataFolder.Ephemeral() : DataFolder.At(dataPath);
        S3 = new S3Service(Data, CloudResources.Buckets);
        _dynamoDb = new DynamoDbService(Data, CloudResources.Tables);
        _rekognition = new RekognitionService(Data, S3, CloudResources.Collection);
        Outbox = new Outbox(Data, TimeProvider.System);
        Clients = endpoint is null ? CloudClients.Local(S3, _dynamoDb, _rekognition, stepFunctions) : CloudClients.At(endpoint, stepFunctions);
    }

    public DataFolder Data { get; }

    public S3Service S3 { get; }

    public Outbox Outbox { get; }

    public StepFunctionsService StepFunctions { get; } = new();

    public CloudClients Clients { get; }

    public void Dispose()
    {
        Clients.Dispose();
        S3.Dispose();
        _dynamoDb.Dispose();
        _rekognition.Dispose();
        Data.Dispose();
    }
}
