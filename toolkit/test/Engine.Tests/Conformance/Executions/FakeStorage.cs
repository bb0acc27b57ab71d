using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Executions;

/// <summary>Buckets with what was put into them.</summary>
internal static class FakeStorage
{
    public static void AddTo(TaskHandlers handlers, ConformanceCase recorded)
    {
        var buckets = new Dictionary<string, SortedDictionary<string, string>>();
        foreach (var step in recorded["setup"].EnumerateArray())
        {
            switch (step.GetProperty("op").GetString())
            {
                case "s3_create_bucket":
                    buckets[step.GetProperty("name").GetString()!] = new(StringComparer.Ordinal);
                    break;
                case "s3.put_object":
                    var put = step.GetProperty("params");
                    buckets[Text(put, "Bucket")][Text(put, "Key")] = BodyOf(put);
                    break;
                default:
                    break;
            }
        }

        foreach (var service in new[] { "s3", "aws-sdk:s3" })
        {
            handlers.AddService(service, "getObject", Of(input => GetObject(buckets, input)));
            handlers.AddService(service, "putObject", Of(input => PutObject(buckets, input)));
            handlers.AddService(service, "listObjects", Of(input => ListObjects(buckets, input)));
            handlers.AddService(service, "listObjectsV2", Of(input => ListObjects(buckets, input)));
        }
    }

    private static TaskOutcome GetObject(Dictionary<string, SortedDictionary<string, string>> buckets, JsonElement input) =>
        buckets.TryGetValue(Text(input, "Bucket"), out var bucket) && bucket.TryGetValue(Text(input, "Key"), out var body)
            ? TaskOutcome.Success(JsonSerializer.SerializeToElement(new
            {
                AcceptRanges = "bytes",
                ContentLength = Encoding.UTF8.GetByteCount(body),
                ContentType = "binary/octet-stream",
                ETag = ETag(body),
                LastModified = "2025-01-01T00:00:00Z",
                Metadata = new { },
                ServerSideEncryption = "AES256",
                Body = body,
            }))
            : Refusal("S3.NoSuchKeyException", "The specified key does not exist.");

    private static TaskOutcome PutObject(Dictionary<string, SortedDictionary<string, string>> buckets, JsonElement input)
    {
        if (!buckets.TryGetValue(Text(input, "Bucket"), out var bucket))
        {
            return NoSuchBucket();
        }

        var body = JsonValues.Text(input.GetProperty("Body"));
        bucket[Text(input, "Key")] = body;
        return TaskOutcome.Success(JsonSerializer.SerializeToElement(new
        {
            ChecksumCRC32 = Crc32Of(body),
            ChecksumType = "FULL_OBJECT",
            ETag = ETag(body),
            ServerSideEncryption = "AES256",
        }));
    }

    private static TaskOutcome ListObjects(Dictionary<string, SortedDictionary<string, string>> buckets, JsonElement input) =>
        buckets.TryGetValue(Text(input, "Bucket"), out var bucket)
            ? TaskOutcome.Success(JsonSerializer.SerializeToElement(new
            {
                Contents = bucket.Select(o => new
                {
                    ETag = ETag(o.Value),
                    LastModified = "2025-01-01T00:00:00Z",
                    o.Key,
                    Size = Encoding.UTF8.GetByteCount(o.Value),
                    StorageClass = "STANDARD",
                }),
            }))
            : NoSuchBucket();

    private static TaskOutcome NoSuchBucket() => Refusal("S3.NoSuchBucketException", "The specified bucket does not exist");

    private static TaskOutcome Refusal(string error, string message) => TaskOutcome.Failure(
        error, $"{message} (Service: S3, Status Code: 404, Request ID: {Guid.NewGuid()}, Extended Request ID: {Guid.NewGuid()})");

    private static DelegateHandler Of(Func<JsonElement, TaskOutcome> handle) => new((request, _) => ValueTask.FromResult(handle(request.Input)));

    private static string BodyOf(JsonElement input) =>
        input.GetProperty("Body") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : JsonValues.Text(input.GetProperty("Body"));

#pragma warning disable CA5351 // An ETag is an MD5 because S3 says so.
    private static string ETag(string body) => $"\"{Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(Encoding.UTF8.GetBytes(body)))}\"";
#pragma warning restore CA5351

    private static string Crc32Of(string body)
    {
        var crc = uint.MaxValue;
        foreach (var item in Encoding.UTF8.GetBytes(body))
        {
            crc ^= item;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320u & (uint)-(int)(crc & 1));
            }
        }

        var bytes = BitConverter.GetBytes(~crc);
        Array.Reverse(bytes);
        return Convert.ToBase64String(bytes);
    }

    private static string Text(JsonElement input, string name) => input.GetProperty(name).GetString()!;
}
