using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.S3;

namespace AsteroidWorkflows.Asteroids.Tests.Fixtures;

/// <summary>
/// S3's side of the wire, for the real client: single and multipart uploads, with the checks that S3 makes. Every request must carry the
/// SHA-256 of its bytes.
/// </summary>
internal sealed class FakeS3 : HttpMessageHandler
{
    private readonly Dictionary<string, SortedDictionary<int, Part>> _uploads = [];

    /// <summary>What is stored, by <c>bucket/key</c>.</summary>
    public Dictionary<string, S3Object> Objects { get; } = [];

    /// <summary>Uploads that were neither completed nor aborted.</summary>
    public int OpenUploads => _uploads.Count;

    public List<string> Log { get; } = [];

    /// <summary>False: only lengths and checksums are kept, for large files.</summary>
    public bool KeepContent { get; init; } = true;

    /// <summary>A request that it answers otherwise; it sees the line that goes to <see cref="Log"/>.</summary>
    public Func<string, HttpResponseMessage?> Otherwise { get; set; } = _ => null;

    public IAmazonS3 CreateClient() => new AmazonS3Client(new BasicAWSCredentials("key", "secret"), new AmazonS3Config
    {
        ServiceURL = "http://s3.test",
        AuthenticationRegion = "eu-central-1",
        ForcePathStyle = true,
        MaxErrorRetry = 0,
        HttpClientFactory = new Factory(this),
    });

    public static HttpResponseMessage Error(HttpStatusCode status, string code) => new(status)
    {
        Content = new StringContent($"<Error><Code>{code}</Code><Message>Because of {code}</Message><RequestId>REQUEST1</RequestId></Error>", Encoding.UTF8, "application/xml"),
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath.TrimStart('/');
        var query = request.RequestUri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair.ElementAtOrDefault(1) ?? "");
        var step = (request.Method.Method, query) switch
        {
            ("PUT", _) when query.ContainsKey("partNumber") => $"part {query["partNumber"]}",
            ("PUT", _) => "put",
            ("POST", _) when query.ContainsKey("uploads") => "start",
            ("POST", _) => "complete",
            ("DELETE", _) when query.ContainsKey("uploadId") => "abort",
            _ => $"{request.Method} {request.RequestUri}",
        };
        lock (Log)
        {
            Log.Add(step);
        }

        var otherwise = Otherwise(step);
        cancellationToken.ThrowIfCancellationRequested();
        var answer = otherwise ?? step.Split(' ')[0] switch
        {
            "put" => await PutAsync(request, path),
            "start" => Start(request),
            "part" => await PartAsync(request, query["uploadId"], int.Parse(query["partNumber"], null)),
            "complete" => await CompleteAsync(request, path, query["uploadId"]),
            "abort" => new HttpResponseMessage(_uploads.Remove(query["uploadId"]) ? HttpStatusCode.NoContent : HttpStatusCode.NotFound),
            _ => Error(HttpStatusCode.NotImplemented, "NotImplemented"),
        };
        answer.Headers.Add("x-amz-request-id", "REQUEST1");
        return answer;
    }

    private async Task<HttpResponseMessage> PutAsync(HttpRequestMessage request, string path)
    {
        if (await ReadAsync(request) is not { } part)
        {
            return Error(HttpStatusCode.BadRequest, "BadDigest");
        }

        var checksum = Convert.ToBase64String(part.Sha256);
        Objects[path] = new S3Object(part.Content, part.Length, checksum, request.Content!.Headers.ContentType?.ToString(), part.ETag);
        return WithETag(part.ETag);
    }

    private HttpResponseMessage Start(HttpRequestMessage request)
    {
        if (!request.Headers.TryGetValues("x-amz-checksum-algorithm", out var algorithm) || algorithm.Single() != "SHA256")
        {
            return Error(HttpStatusCode.BadRequest, "InvalidRequest");
        }

        var id = $"upload{Log.Count}";
        _uploads[id] = [];
        return Xml($"<InitiateMultipartUploadResult><UploadId>{id}</UploadId></InitiateMultipartUploadResult>");
    }

    private async Task<HttpResponseMessage> PartAsync(HttpRequestMessage request, string uploadId, int number)
    {
        if (await ReadAsync(request) is not { } part)
        {
            return Error(HttpStatusCode.BadRequest, "BadDigest");
        }

        _uploads[uploadId][number] = part;
        return WithETag(part.ETag);
    }

    private async Task<HttpResponseMessage> CompleteAsync(HttpRequestMessage request, string path, string uploadId)
    {
        var parts = _uploads[uploadId];
        var named = XDocument.Parse(await request.Content!.ReadAsStringAsync()).Root!.Elements().ToArray();
        string? Field(XElement part, string name) => part.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
        if (!named.Select(part => (Field(part, "PartNumber"), Field(part, "ETag"), Field(part, "ChecksumSHA256"))).SequenceEqual(
                parts.Select(part => ((string?)$"{part.Key}", (string?)part.Value.ETag, (string?)Convert.ToBase64String(part.Value.Sha256)))))
        {
            return Error(HttpStatusCode.BadRequest, "InvalidPart");
        }

        if (parts.SkipLast(1).Any(part => part.Value.Length < 5 * 1024 * 1024))
        {
            return Error(HttpStatusCode.BadRequest, "EntityTooSmall");
        }

        _uploads.Remove(uploadId);
        var checksum = $"{Convert.ToBase64String(SHA256.HashData([.. parts.SelectMany(part => part.Value.Sha256)]))}-{parts.Count}";
        var etag = $"\"whole-{parts.Count}\"";
        var content = new MemoryStream();
        foreach (var part in parts.Values)
        {
            content.Write(part.Content);
        }

        Objects[path] = new S3Object(content.ToArray(), parts.Values.Sum(part => part.Length), checksum, null, etag);
        return Xml($"<CompleteMultipartUploadResult><ETag>{etag.Replace("\"", "&quot;", StringComparison.Ordinal)}</ETag></CompleteMultipartUploadResult>");
    }

    /// <summary>Reads the bytes; null where their SHA-256 is not the announced one.</summary>
    private async Task<Part?> ReadAsync(HttpRequestMessage request)
    {
        using var sha = SHA256.Create();
        using var kept = new MemoryStream();
        await using var hashing = new CryptoStream(KeepContent ? kept : Stream.Null, sha, CryptoStreamMode.Write);
        await request.Content!.CopyToAsync(hashing);
        await hashing.FlushFinalBlockAsync();
        var length = request.Content.Headers.ContentLength ?? throw new InvalidOperationException("A request without a length.");
        var announced = request.Headers.TryGetValues("x-amz-checksum-sha256", out var values) ? values.Single() : null;
        return announced == Convert.ToBase64String(sha.Hash!) && (!KeepContent || kept.Length == length)
            ? new Part(kept.ToArray(), length, sha.Hash!, $"\"{Convert.ToHexStringLower(sha.Hash!.AsSpan(0, 8))}\"")
            : null;
    }

    private static HttpResponseMessage WithETag(string etag)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
        response.Headers.TryAddWithoutValidation("ETag", etag);
        return response;
    }

    private static HttpResponseMessage Xml(string xml) =>
        new(HttpStatusCode.OK) { Content = new StringContent(xml, Encoding.UTF8, "application/xml") };

    internal sealed record S3Object(byte[] Content, long Length, string Checksum, string? ContentType, string ETag);

    private sealed record Part(byte[] Content, long Length, byte[] Sha256, string ETag);

    private sealed class Factory(HttpMessageHandler handler) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);
    }
}
