using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using AsteroidWorkflows.LocalCloud.Data;
using AsteroidWorkflows.LocalCloud.Wire;

namespace AsteroidWorkflows.LocalCloud.S3;

/// <summary>The part of S3 that functions and workflows use most: objects, in one go or in parts, and lists of them. Buckets are those that the cloud has from the start.</summary>
internal sealed class S3Service : IWireService, IDisposable
{
    private static readonly XNamespace Names = "http://s3.amazonaws.com/doc/2006-03-01/";
    private readonly Dictionary<string, Bucket> _buckets;
    private readonly Uploads _uploads = new();

    public S3Service(DataFolder data, IEnumerable<string> buckets) =>
        _buckets = buckets.ToDictionary(name => name, name => new Bucket(data, name), StringComparer.Ordinal);

    /// <summary>A bucket; null where there is none of this name.</summary>
    public Bucket? Find(string name) => _buckets.GetValueOrDefault(name);

    public async Task<HttpResponseMessage> AnswerAsync(WireRequest request)
    {
        HttpResponseMessage response;
        try
        {
            var parts = request.Path.Split('/', 2);
            var bucket = Find(parts[0]) ?? throw new WireError("NoSuchBucket", "The specified bucket does not exist", HttpStatusCode.NotFound);
            var key = parts.Length > 1 ? parts[1] : "";
            response = await (key.Length > 0 ? ObjectAsync(bucket, parts[0], key, request) : BucketAsync(bucket, parts[0], request));
        }
        catch (WireError e)
        {
            response = Xml(new XElement("Error", new XElement("Code", e.Code), new XElement("Message", e.Message)), e.Status);
        }

        response.Headers.TryAddWithoutValidation("x-amz-request-id", Guid.NewGuid().ToString("N")[..16].ToUpperInvariant());
        return response;
    }

    public void Dispose()
    {
        foreach (var bucket in _buckets.Values)
        {
            bucket.Dispose();
        }
    }

    private async Task<HttpResponseMessage> ObjectAsync(Bucket bucket, string bucketName, string key, WireRequest request)
    {
        var uploadId = request.Query("uploadId");
        switch (request.Method.Method)
        {
            case "PUT" when uploadId is not null:
                var number = int.Parse(request.Query("partNumber")!, CultureInfo.InvariantCulture);
                return Tagged(_uploads.Add(uploadId, number, RequestBody.Read(request)));
            case "PUT" when request.Header("x-amz-copy-source") is null:
                return Tagged((await bucket.WriteAsync(key, RequestBody.Read(request), request.Header("Content-Type"))).ETag);
            case "POST" when request.HasQuery("uploads"):
                var id = _uploads.Start(request.Header("Content-Type"));
                return Xml(new XElement(Names + "InitiateMultipartUploadResult",
                    new XElement(Names + "Bucket", bucketName), new XElement(Names + "Key", key), new XElement(Names + "UploadId", id)));
            case "POST" when uploadId is not null:
                var (content, type, etag) = _uploads.Complete(uploadId, PartNumbers(request.Body));
                await bucket.WriteAsync(key, content, type, etag);
                return Xml(new XElement(Names + "CompleteMultipartUploadResult",
                    new XElement(Names + "Bucket", bucketName), new XElement(Names + "Key", key), new XElement(Names + "ETag", $"\"{etag}\"")));
            case "DELETE" when uploadId is not null:
                _uploads.Abort(uploadId);
                return new HttpResponseMessage(HttpStatusCode.NoContent) { Content = new ByteArrayContent([]) };
            case "DELETE":
                await bucket.DeleteAsync(key);
                return new HttpResponseMessage(HttpStatusCode.NoContent) { Content = new ByteArrayContent([]) };
            case "GET" or "HEAD" when request.Header("Range") is null:
                return Content(await bucket.ReadAsync(key), withBody: request.Method == HttpMethod.Get);
            default:
                throw Unsupported(request);
        }
    }

    private static async Task<HttpResponseMessage> BucketAsync(Bucket bucket, string bucketName, WireRequest request)
    {
        if (request.Method == HttpMethod.Head)
        {
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
        }

        if (request.Method != HttpMethod.Get || request.Query("list-type") != "2" || request.Query("delimiter") is not null)
        {
            throw Unsupported(request);
        }

        var prefix = request.Query("prefix") ?? "";
        var most = int.TryParse(request.Query("max-keys"), CultureInfo.InvariantCulture, out var asked) ? Math.Min(asked, 1000) : 1000;
        var after = request.Query("continuation-token") ?? request.Query("start-after") ?? "";
        var objects = (await bucket.ListAsync(prefix)).Where(o => string.CompareOrdinal(o.Key, after) > 0).ToList();
        var page = objects.Take(most).ToList();
        var result = new XElement(Names + "ListBucketResult",
            new XElement(Names + "Name", bucketName), new XElement(Names + "Prefix", prefix), new XElement(Names + "KeyCount", page.Count),
            new XElement(Names + "MaxKeys", most), new XElement(Names + "IsTruncated", objects.Count > page.Count),
            page.Select(o => new XElement(Names + "Contents",
                new XElement(Names + "Key", o.Key), new XElement(Names + "LastModified", o.Modified.UtcDateTime.ToString("o", CultureInfo.InvariantCulture)),
                new XElement(Names + "ETag", $"\"{o.ETag}\""), new XElement(Names + "Size", o.Content.Length), new XElement(Names + "StorageClass", "STANDARD"))));
        if (objects.Count > page.Count)
        {
            result.Add(new XElement(Names + "NextContinuationToken", page[^1].Key));
        }

        return Xml(result);
    }

    private static List<int> PartNumbers(byte[] body) =>
        [.. XDocument.Parse(Encoding.UTF8.GetString(body)).Descendants().Where(e => e.Name.LocalName == "PartNumber").Select(e => (int)e)];

    private static HttpResponseMessage Tagged(string etag)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
        response.Headers.TryAddWithoutValidation("ETag", $"\"{etag}\"");
        return response;
    }

    private static HttpResponseMessage Content(StoredObject? found, bool withBody)
    {
        if (found is null)
        {
            throw new WireError("NoSuchKey", "The specified key does not exist.", HttpStatusCode.NotFound);
        }

        var response = Tagged(found.ETag);
        response.Content = withBody ? new ReadOnlyMemoryContent(found.Content) : new ByteArrayContent([]);
        response.Content.Headers.ContentLength = found.Content.Length;
        response.Content.Headers.LastModified = found.Modified;
        response.Content.Headers.TryAddWithoutValidation("Content-Type", found.ContentType);
        return response;
    }

    private static HttpResponseMessage Xml(XElement root, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(new XDocument(root).ToString(SaveOptions.DisableFormatting), Encoding.UTF8, "application/xml") };

    private static WireError Unsupported(WireRequest request) => new(
        "NotImplemented", $"The local S3 has no {request.Method} of this kind. It has objects, in one go or in parts, and lists of them; an endpoint of your own may have it.",
        HttpStatusCode.NotImplemented);
}
