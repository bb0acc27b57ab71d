using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow;

/// <summary>The result of a distributed Map that writes its results to S3.</summary>
/// <param name="MapRunArn">The ARN of the Map run.</param>
/// <param name="ResultWriterDetails">Where the manifest of the results is.</param>
public sealed record MapRun(
    [property: JsonPropertyName("MapRunArn")] string MapRunArn,
    [property: JsonPropertyName("ResultWriterDetails")] S3Location ResultWriterDetails);
