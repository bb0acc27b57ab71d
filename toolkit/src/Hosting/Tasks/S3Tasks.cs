using System.Text.Json;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Hosting.Tasks;

/// <summary>What definitions ask of S3 without a function between: item readers, result writers and tasks of the SDK integration.</summary>
internal static class S3Tasks
{
    public static TaskHandlers AddS3(this TaskHandlers handlers, IAmazonS3 s3)
    {
        foreach (var service in (string[])["s3", "aws-sdk:s3"])
        {
            handlers
                .AddService(service, "getObject", Answering((input, cancellation) => GetAsync(s3, input, cancellation)))
                .AddService(service, "putObject", Answering((input, cancellation) => PutAsync(s3, input, cancellation)))
                .AddService(service, "listObjectsV2", Answering((input, cancellation) => ListAsync(s3, input, cancellation)));
        }

        return handlers;
    }

    private static DelegateHandler Answering(Func<JsonElement, CancellationToken, Task<object>> answer) => new(async (request, cancellation) =>
    {
        try
        {
            return TaskOutcome.Success(JsonSerializer.SerializeToElement(await answer(request.Input, cancellation)));
        }
        catch (AmazonServiceException e)
        {
            var code = e.ErrorCode.EndsWith("Exception", StringComparison.Ordinal) ? e.ErrorCode : e.ErrorCode + "Exception";
            return TaskOutcome.Failure($"S3.{code}", $"{e.Message} (Service: S3, Status Code: {(int)e.StatusCode}, Request ID: {e.RequestId})");
        }
    });

    private static async Task<object> GetAsync(IAmazonS3 s3, JsonElement input, CancellationToken cancellation)
    {
        using var found = await s3.GetObjectAsync(new GetObjectRequest { BucketName = Text(input, "Bucket"), Key = Text(input, "Key") }, cancellation);
        using var reader = new StreamReader(found.ResponseStream);
        return new
        {
            Body = await reader.ReadToEndAsync(cancellation),
            found.ContentLength,
            found.Headers.ContentType,
            found.ETag,
            LastModified = found.LastModified?.ToUniversalTime(),
        };
    }

    private static async Task<object> PutAsync(IAmazonS3 s3, JsonElement input, CancellationToken cancellation)
    {
        var body = input.TryGetProperty("Body", out var given) ? given : default;
        var put = await s3.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = Text(input, "Bucket"),
                Key = Text(input, "Key"),
                ContentType = input.TryGetProperty("ContentType", out var type) ? type.GetString() : null,
                ContentBody = body.ValueKind == JsonValueKind.String ? body.GetString() : body.GetRawText(),
            },
            cancellation);
        return new { put.ETag };
    }

    private static async Task<object> ListAsync(IAmazonS3 s3, JsonElement input, CancellationToken cancellation)
    {
        var contents = new List<object>();
        var request = new ListObjectsV2Request { BucketName = Text(input, "Bucket"), Prefix = input.TryGetProperty("Prefix", out var prefix) ? prefix.GetString() : null };
        ListObjectsV2Response page;
        do
        {
            page = await s3.ListObjectsV2Async(request, cancellation);
            contents.AddRange((page.S3Objects ?? []).Select(item => new { item.ETag, item.Key, LastModified = item.LastModified?.ToUniversalTime(), item.Size, StorageClass = item.StorageClass?.Value }));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);

        return new { Contents = contents, IsTruncated = false, KeyCount = contents.Count, Name = request.BucketName, request.Prefix };
    }

    private static string Text(JsonElement input, string name) => input.ValueKind == JsonValueKind.Object && input.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text
        ? text
        : throw new ArgumentException($"{name} is missing.");
}
