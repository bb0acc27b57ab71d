using Amazon.DynamoDBv2;
using Amazon.Rekognition;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.StepFunctions;
using AsteroidWorkflows.Cli.Cloud.Wire;

namespace AsteroidWorkflows.Cli.Cloud;

/// <summary>
/// The SDK clients that the functions use. They are the SDK's own; under them stand the local services, or an endpoint of the user's. Step Functions
/// is always local: the workflow that calls the functions runs here.
/// </summary>
internal sealed class CloudClients : IDisposable
{
    /// <summary>The word for AWS itself in place of an endpoint.</summary>
    public const string Aws = "aws";

    private static readonly AWSCredentials NoCredentials = new BasicAWSCredentials("local", "local");

    private CloudClients(IWireService stepFunctions) =>
        StepFunctions = new AmazonStepFunctionsClient(NoCredentials, Inside(new AmazonStepFunctionsConfig(), stepFunctions));

    public IAmazonS3 S3 { get; private init; } = null!;

    public IAmazonDynamoDB DynamoDb { get; private init; } = null!;

    public IAmazonRekognition Rekognition { get; private init; } = null!;

    public IAmazonStepFunctions StepFunctions { get; }

    /// <summary>Clients whose services are in this process.</summary>
    public static CloudClients Local(IWireService s3, IWireService dynamoDb, IWireService rekognition, IWireService stepFunctions) => new(stepFunctions)
    {
        S3 = new AmazonS3Client(NoCredentials, Inside(new AmazonS3Config { ForcePathStyle = true }, s3)),
        DynamoDb = new AmazonDynamoDBClient(NoCredentials, Inside(new AmazonDynamoDBConfig(), dynamoDb)),
        Rekognition = new AmazonRekognitionClient(NoCredentials, Inside(new AmazonRekognitionConfig(), rekognition)),
    };

    /// <summary>Clients of an endpoint, or of AWS.</summary>
    public static CloudClients At(string endpoint, IWireService stepFunctions)
    {
        var address = endpoint == Aws ? null : AddressOf(endpoint);
        var credentials = Credentials(address);
        return new CloudClients(stepFunctions)
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

    public void Dispose()
    {
        S3.Dispose();
        DynamoDb.Dispose();
        Rekognition.Dispose();
        StepFunctions.Dispose();
    }

    /// <summary>Refuses what is no endpoint, before anything is made for it.</summary>
    /// <exception cref="CommandException">It is neither an address nor the word for AWS.</exception>
    public static void Check(string? endpoint)
    {
        if (endpoint is not (null or Aws))
        {
            AddressOf(endpoint);
        }
    }

    private static Uri AddressOf(string endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? uri
        : throw new CommandException($"'{endpoint}' is no endpoint. Give an address such as http://127.0.0.1:4566, or {Aws} for AWS itself.");

    private static TConfig Inside<TConfig>(TConfig config, IWireService service)
        where TConfig : ClientConfig
    {
        config.ServiceURL = $"http://{typeof(TConfig).Name}.localhost";
        config.AuthenticationRegion = CloudResources.Region;
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
