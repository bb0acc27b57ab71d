using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using AsteroidWorkflows.LocalCloud.Data;
using AsteroidWorkflows.LocalCloud.S3;
using AsteroidWorkflows.LocalCloud.Wire;

namespace AsteroidWorkflows.LocalCloud.Rekognition;

/// <summary>
/// Five operations of Rekognition on faces. Real: the format and size of a picture, the collection, matches by face and not by
/// label. Stood in for: recognising faces. Who is in a picture is read from the picture (<see cref="PictureReader"/>), the same every time.
/// </summary>
internal sealed class RekognitionService : JsonWireService, IDisposable
{
    private const int LargestPicture = 15 * 1024 * 1024;
    private const string ModelVersion = "7.0";
    private readonly S3Service _s3;
    private readonly Dictionary<string, FaceCollection> _collections;

    public RekognitionService(DataFolder data, S3Service s3, IEnumerable<string> collectionIds)
        : base("Rekognition", "1.1")
    {
        _s3 = s3;
        _collections = collectionIds.ToDictionary(id => id, id => new FaceCollection(data, id), StringComparer.Ordinal);
    }

    public void Dispose()
    {
        foreach (var collection in _collections.Values)
        {
            collection.Dispose();
        }
    }

    protected override async Task<JsonObject> AnswerAsync(string operation, JsonObject input)
    {
        switch (operation)
        {
            case "DetectFaces":
                var (_, seen) = await PictureAsync(input);
                return new JsonObject { ["FaceDetails"] = new JsonArray([.. seen.Faces.Select(FaceShapes.Detail)]) };
            case "SearchFacesByImage":
                return await InCollectionAsync(input, SearchAsync);
            case "IndexFaces":
                return await InCollectionAsync(input, IndexAsync);
            case "DeleteFaces":
                return await InCollectionAsync(input, DeleteAsync);
            case "ListFaces":
                return await InCollectionAsync(input, ListAsync);
            default:
                throw Unsupported(operation);
        }
    }

    private async Task<JsonObject> InCollectionAsync(JsonObject input, Func<FaceCollection, JsonObject, Task<JsonObject>> answer)
    {
        var name = input["CollectionId"]?.GetValue<string>();
        if (name is null || !_collections.TryGetValue(name, out var collection))
        {
            throw new WireError("ResourceNotFoundException", $"The collection id: {name} does not exist");
        }

        using var turn = await collection.EnterAsync();
        return await answer(collection, input);
    }

    private async Task<JsonObject> SearchAsync(FaceCollection collection, JsonObject input)
    {
        var (_, seen) = await PictureAsync(input);
        if (seen.Faces is not [var face, ..])
        {
            throw new WireError("InvalidParameterException", "There are no faces in the image. Should be at least 1.");
        }

        var most = input["MaxFaces"]?.GetValue<int>() ?? 80;
        var alike = (await collection.AllAsync()).Where(known => known.Face.Identity == face.Identity).Take(most);
        return new JsonObject
        {
            ["SearchedFaceBoundingBox"] = FaceShapes.Box(face),
            ["SearchedFaceConfidence"] = FaceShapes.Confidence,
            ["FaceModelVersion"] = ModelVersion,
            ["FaceMatches"] = new JsonArray(
                [.. alike.Select(known => new JsonObject { ["Similarity"] = FaceShapes.Confidence, ["Face"] = FaceShapes.Face(known) })]),
        };
    }

    private async Task<JsonObject> IndexAsync(FaceCollection collection, JsonObject input)
    {
        var (picture, seen) = await PictureAsync(input);
        var label = input["ExternalImageId"]?.GetValue<string>();
        var most = input["MaxFaces"]?.GetValue<int>() ?? 100;
        var imageId = new Guid(SHA256.HashData(picture).AsSpan(0, 16)).ToString();
        var known = await collection.AllAsync();
        var records = new JsonArray();
        foreach (var face in seen.Faces.Take(most))
        {
            var record = known.FirstOrDefault(k => k.ImageId == imageId && k.ExternalImageId == label && k.Face == face);
            if (record is null)
            {
                record = new FaceRecord(Guid.NewGuid().ToString(), imageId, label, face);
                collection.Add(record);
            }

            records.Add((JsonNode)new JsonObject { ["Face"] = FaceShapes.Face(record), ["FaceDetail"] = FaceShapes.Detail(face) });
        }

        return new JsonObject { ["FaceModelVersion"] = ModelVersion, ["FaceRecords"] = records };
    }

    private static Task<JsonObject> DeleteAsync(FaceCollection collection, JsonObject input)
    {
        var deleted = (input["FaceIds"]?.AsArray() ?? []).Select(id => id!.GetValue<string>()).Where(collection.Remove);
        return Task.FromResult(new JsonObject { ["DeletedFaces"] = new JsonArray([.. deleted.Select(id => JsonValue.Create(id))]) });
    }

    private static async Task<JsonObject> ListAsync(FaceCollection collection, JsonObject input)
    {
        var skip = int.TryParse(input["NextToken"]?.GetValue<string>(), CultureInfo.InvariantCulture, out var token) ? token : 0;
        var most = input["MaxResults"]?.GetValue<int>() ?? 1000;
        var all = await collection.AllAsync();
        var answer = new JsonObject
        {
            ["FaceModelVersion"] = ModelVersion,
            ["Faces"] = new JsonArray([.. all.Skip(skip).Take(most).Select(FaceShapes.Face)]),
        };
        if (all.Count > skip + most)
        {
            answer["NextToken"] = (skip + most).ToString(CultureInfo.InvariantCulture);
        }

        return answer;
    }

    private async Task<(byte[] File, PictureFaces Seen)> PictureAsync(JsonObject input)
    {
        var (bucket, key) = (input["Image"]?["S3Object"]?["Bucket"]?.GetValue<string>(), input["Image"]?["S3Object"]?["Name"]?.GetValue<string>());
        if (bucket is null || key is null)
        {
            throw new WireError("InvalidParameterException", "The local Rekognition takes pictures from S3 only: Image.S3Object with Bucket and Name.");
        }

        var picture = _s3.Find(bucket) is { } found ? await found.ReadAsync(key) : null;
        if (picture is null)
        {
            throw new WireError(
                "InvalidS3ObjectException", "Unable to get object metadata from S3. Check object key, region and/or access permissions.");
        }

        if (picture.Content.Length > LargestPicture)
        {
            throw new WireError("ImageTooLargeException", $"Request image size exceeds the limit of {LargestPicture} bytes.");
        }

        var file = picture.Content.ToArray();
        return PictureReader.IsPicture(file)
            ? (file, PictureReader.Read(file))
            : throw new WireError("InvalidImageFormatException", "Request has invalid image format");
    }
}
