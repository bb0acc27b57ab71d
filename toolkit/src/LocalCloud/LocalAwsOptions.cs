using System.Text.Json;
using AsteroidWorkflows.LocalCloud.DynamoDb;
using AsteroidWorkflows.LocalCloud.Wire;

namespace AsteroidWorkflows.LocalCloud;

/// <summary>What a <see cref="LocalAws"/> has. What is not named here is not there, as in an account.</summary>
public sealed record LocalAwsOptions
{
    /// <summary>The word for AWS itself in place of an <see cref="Endpoint"/>.</summary>
    public const string Aws = "aws";

    /// <summary>The folder that everything is kept in, made if need be. Default: null, one that is deleted in the end.</summary>
    public string? Folder { get; init; }

    /// <summary>
    /// Where the clients go instead of the services here: an address such as <c>http://127.0.0.1:4566</c>, or <see cref="Aws"/>. Step Functions and SNS stay here.
    /// Default: null, to the services here.
    /// </summary>
    public string? Endpoint { get; init; }

    /// <summary>The region that the clients sign for. Default: us-east-1.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>The buckets of S3. Default: none.</summary>
    public IReadOnlyList<string> Buckets { get; init; } = [];

    /// <summary>The tables of DynamoDB. Default: none.</summary>
    public IReadOnlyList<TableDefinition> Tables { get; init; } = [];

    /// <summary>The ids of Rekognition's face collections. Default: none.</summary>
    public IReadOnlyList<string> FaceCollections { get; init; } = [];

    /// <summary>
    /// Answers the Step Functions client: given an action such as <c>StartExecution</c> and its request, it returns the answer. Default: null, and every
    /// call is refused with <c>UnknownOperationException</c>.
    /// </summary>
    public Func<string, JsonElement, Task<JsonAnswer>>? StepFunctions { get; init; }
}
