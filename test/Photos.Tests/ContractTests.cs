using System.Reflection;
using System.Text;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas;
using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Photos.Tests.Faces;

namespace AsteroidWorkflows.Photos.Tests;

/// <summary>The contracts as Lambda's serializer writes and reads them.</summary>
public sealed class ContractTests
{
    private readonly ContractSerializer<PhotosJson> _serializer = new();

    [Fact]
    public void Lambda_uses_this_serializer()
    {
        var attribute = typeof(FaceDetection).Assembly.GetCustomAttribute<LambdaSerializerAttribute>();

        Assert.Equal(_serializer.GetType(), attribute?.SerializerType);
    }

    [Fact]
    public void A_photo_is_named_as_the_workflows_input_names_it()
    {
        var photo = new RiderPhoto("user_a", "photos", "1_happy_face.jpg");

        AssertSame("""{"userId":"user_a","s3Bucket":"photos","s3Key":"1_happy_face.jpg"}""", photo);
        Assert.Equal(new RiderPhoto(null!, "photos", null!), Read<RiderPhoto>("""{"s3Bucket":"photos","s3Key":null}"""));
    }

    [Fact]
    public void A_batch_names_its_bucket_once()
    {
        const string Json = """{"s3Bucket":"photos","images":[{"userId":"user_a","s3Key":"a.jpg"},{"userId":"user_b","s3Key":"b.jpg"}]}""";

        var batch = Read<PhotoBatch>(Json);

        Assert.Equal([new BatchImage("user_a", "a.jpg"), new BatchImage("user_b", "b.jpg")], batch.Images);
        Assert.Equal(Json, Written(batch));
    }

    [Fact]
    public void An_upload_is_read_from_EventBridges_event()
    {
        var created = Read<ObjectCreated>("""
            {"version":"0","detail-type":"Object Created","source":"aws.s3","region":"eu-central-1",
             "detail":{"version":"0","bucket":{"name":"photos"},"object":{"key":"user_a/face.jpg","size":1234,"etag":"0"},"reason":"PutObject"}}
            """);

        Assert.Equal(new ObjectCreated(new(new("photos"), new("user_a/face.jpg"))), created);
        Assert.Equal("""{"detail":{"bucket":{"name":"photos"},"object":{"key":"user_a/face.jpg"}}}""", Written(created));
    }

    [Fact]
    public void A_face_has_Rekognitions_names_and_writes_what_is_unknown_as_null()
    {
        string json = OnOneLine("""
            {"BoundingBox":{"Left":0.25,"Top":0.125,"Width":0.5,"Height":0.75},"Confidence":99.5,"AgeRange":{"Low":24,"High":32},
            "Gender":{"Value":"Female","Confidence":98},"Smile":{"Value":true,"Confidence":97},"Eyeglasses":{"Value":false,"Confidence":96},
            "Sunglasses":{"Value":null,"Confidence":95},"Beard":{"Value":false,"Confidence":94},"Mustache":{"Value":false,"Confidence":93},
            "EyesOpen":{"Value":true,"Confidence":92},"MouthOpen":{"Value":false,"Confidence":91},"FaceOccluded":null,
            "EyeDirection":{"Yaw":1,"Pitch":2,"Confidence":90},"Emotions":[{"Type":"HAPPY","Confidence":89}],
            "Pose":{"Roll":-3,"Yaw":4,"Pitch":5},"Quality":{"Brightness":80,"Sharpness":70}}
            """);

        var face = SomeFace.Detail(sunglasses: null);

        Assert.Equal(json, Written(face));
        Assert.Equal(json, Written(Read<FaceDetail>(json)));
    }

    [Fact]
    public void An_indexed_face_has_Rekognitions_names()
    {
        AssertSame(
            OnOneLine("""
                {"FaceId":"f1","BoundingBox":{"Left":0.25,"Top":0.125,"Width":0.5,"Height":0.75},
                "ImageId":"image-of-f1","ExternalImageId":"user_a","Confidence":99.5}
                """),
            SomeFace.Indexed("f1", "user_a"));
    }

    [Fact]
    public void A_thumbnail_is_named_in_lower_case()
    {
        AssertSame("""{"thumbnail":{"s3key":"resized-a.jpg","s3bucket":"thumbnails"}}""", new ThumbnailMade(new ThumbnailLocation("resized-a.jpg", "thumbnails")));
    }

    [Fact]
    public void Removed_faces_are_listed()
    {
        Assert.Equal("""{"faceIds":["f1"]}""", Written(new FacesRemoved(["f1"])));
    }

    [Fact]
    public void The_errors_have_the_names_that_the_workflow_catches()
    {
        string[] errors = [.. typeof(FaceDetection).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Exception))).Select(type => type.Name)];

        Assert.Equal(["FaceAlreadyExistsError", "PhotoDoesNotMeetRequirementError"], errors.Order(StringComparer.Ordinal));
    }

    private static string OnOneLine(string json) => json.ReplaceLineEndings(string.Empty);

    private void AssertSame<T>(string json, T value)
    {
        Assert.Equal(json, Written(value));
        Assert.Equal(value, Read<T>(json));
    }

    private string Written<T>(T value)
    {
        using var stream = new MemoryStream();
        _serializer.Serialize(value, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private T Read<T>(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return _serializer.Deserialize<T>(stream);
    }
}
