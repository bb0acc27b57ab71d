using AsteroidWorkflows.Cli.Cloud.DynamoDb;
using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Lambdas.Accounts.Adapters;
using AsteroidWorkflows.Lambdas.Photos;

namespace AsteroidWorkflows.Cli.Cloud;

/// <summary>
/// The names of what a deployment creates. Those that functions read from their environment may be set there, for tables and buckets of an
/// endpoint of one's own.
/// </summary>
internal static class CloudResources
{
    public const string Region = "us-east-1";
    public const string Account = "123456789012";
    public const string AsteroidBucket = "asteroid-files";
    public const string PhotoBucket = "rider-photos";
    public const string NoticeTopicArn = $"arn:aws:sns:{Region}:{Account}:rider-notices";

    public static string ApplicationTable => Setting(AccountsSettings.TableName, "applications");

    public static string RiderTable => Setting("RIDER_TABLE_NAME", "riders");

    public static string ThumbnailBucket => Setting(PhotosSettings.ThumbnailBucket, "rider-thumbnails");

    public static string Collection => Setting(PhotosSettings.CollectionId, "riders");

    public static IReadOnlyList<TableDefinition> Tables =>
    [
        new(ApplicationTable, "id", new Dictionary<string, string> { [DynamoDbApplicationStore.StateIndex] = "state" }),
        new(RiderTable, "Username", new Dictionary<string, string>()),
    ];

    public static IReadOnlyList<string> Buckets => [AsteroidBucket, PhotoBucket, ThumbnailBucket];

    /// <summary>What a <c>${Token}</c> for a resource's name or ARN stands for.</summary>
    /// <exception cref="CommandException">The local cloud has no such resource.</exception>
    public static string Name(string resource) => resource switch
    {
        "RiderTable" => RiderTable,
        _ => throw Missing(resource),
    };

    /// <inheritdoc cref="Name"/>
    public static string Arn(string resource) => resource switch
    {
        "RiderTable" => $"arn:aws:dynamodb:{Region}:{Account}:table/{RiderTable}",
        "NoticeTopic" => NoticeTopicArn,
        _ => throw Missing(resource),
    };

    /// <summary>The ARN of a state machine of this name.</summary>
    public static string StateMachineArn(string name) => $"arn:aws:states:{Region}:{Account}:stateMachine:{name}";

    public static string ExecutionArn(string stateMachine, string name) => $"arn:aws:states:{Region}:{Account}:execution:{stateMachine}:{name}";

    private static string Setting(string variable, string otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : otherwise;

    private static CommandException Missing(string resource) => new($"The local cloud has no {resource}: add it to CloudResources.");
}
