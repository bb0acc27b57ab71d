using Amazon.DynamoDBv2;
using Amazon.Rekognition;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.StepFunctions;
using AsteroidWorkflows.LocalCloud.Wire;

namespace AsteroidWorkflows.LocalCloud;

/// <summary>
/// The AWS SDK's own clients; under them stand the services of this process, or an endpoint. Step Functions is never that of the endpoint.
/// </summary>
public sealed class CloudClients : IDisposable
{
    private static readonly AWSCredentials NoCredentials = new BasicAWSCredentials("local", "local");

    private CloudClients(string region, IWireService stepFunctions) =>
        StepFunctions = new AmazonStepFunctionsClient(NoCredentials, Inside(new AmazonStepFunctionsConfig(), region, stepFunctions));

    /// <summary>S3.</summary>
    public IAmazonS3 S3 { get; private init; } = null!;

    /// <summary>DynamoDB.</summary>
    public IAmazonDynamoDB DynamoDb { get; private init; } = null!;

    /// <summary>Rekognition.</summary>
    public IAmazonRekognition Rekognition { get; private init; } = null!;

    /// <summary>Step Functions.</summary>
    public IAmazonStepFunctions StepFunctions { get; }

    /// <summary>Clients whose services are in this process.</summary>
    internal static CloudClients Local(string region, IWireService s3, IWireService dynamoDb, IWireService rekognition, IWireService stepFunctions) => new(region, stepFunctions)
    {
        S3 = new AmazonS3Client(NoCredentials, Inside(new AmazonS3Config { ForcePathStyle = true }, region, s3)),
        DynamoDb = new AmazonDynamoDBClient(NoCredentials, Inside(new AmazonDynamoDBConfig(), region, dynamoDb)),
        Rekognition = new AmazonRekognitionClient(NoCredentials, Inside(new AmazonRekognitionConfig(), region, rekognition)),
    };

    /// <summary>Clients of an endpoint, or of AWS.</summary>
    internal static CloudClients At(string endpoint, string region, IWireService stepFunctions)
    {
        var address = endpoint == LocalAwsOptions.Aws ? null : AddressOf(endpoint);
        var credentials = Credentials(address);
        return new CloudClients(region, stepFunctions)
        {
            S3 = new AmazonS3Client(credentials, Outside(address, new AmazonS3Config
            {
                // Other endpoints seldom have a host name for each bucket, nor know the SDK's newer checksums.
                ForcePathStyle = address is not null,
                RequestChecksumCalculation = address is null ? RequestChecksumCalculation.WHEN_SUPPORTED : RequestChecksumCalculation.WHEN_REQUIRED,
            })),
            DynamoDb = new AmazonDynamoDBClient(credentials, Outside(address, new AmazonDynamoDBConfig())),
            Rekognition = new AmazonRekognitionClient(credentials, Outside(address, new AmazonRekognitionConfig())),
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        S3.Dispose();
        DynamoDb.Dispose();
        Rekognition.Dispose();
        StepFunctions.Dispose();
    }

    /// <summary>Refuses what is no endpoint, before anything is made for it.</summary>
    /// <exception cref="LocalCloudException">It is neither an address nor the word for AWS.</exception>
    internal static void Check(string? endpoint)
    {
        if (endpoint is not (null or LocalAwsOptions.Aws))
        {
            AddressOf(endpoint);
        }
    }

    private static Uri AddressOf(string endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? uri
        : throw new LocalCloudException($"'{endpoint}' is no endpoint. Give an address such as http://127.0.0.1:4566, or {LocalAwsOptions.Aws} for AWS itself.");

    private static TConfig Inside<TConfig>(TConfig config, string region, IWireService service)
        where TConfig : ClientConfig
    {
        config.ServiceURL = $"http://{typeof(TConfig).Name}.localhost";
        config.AuthenticationRegion = region;
        config.HttpClientFactory = new InProcessHttp(service);
        return config;
    }

    private static TConfig Outside<TConfig>(Uri? address, TConfig config)
        where TConfig : ClientConfig
    {
        if (address is not null)
        {
            config.ServiceURL = address.ToString();
            config.AuthenticationRegion = Environment.GetEnvironmentVariable("AWS_REGION");
        }

        return config;
    }

    /// <summary>The user's, as the SDK finds them. An emulator on this machine takes any.</summary>
    private static AWSCredentials Credentials(Uri? address) => address is { IsLoopback: true } && Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID") is null
        ? NoCredentials
        : Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver.GetCredentials();
}
