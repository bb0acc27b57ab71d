using System.Text;
using System.Text.Json.Nodes;
using Amazon;
using Amazon.Rekognition;
using Amazon.Rekognition.Model;
using AsteroidWorkflows.Lambdas.Photos.Adapters;
using AsteroidWorkflows.Lambdas.Photos.Contracts;

namespace AsteroidWorkflows.Photos.Tests.Wire;

public sealed class RekognitionFacesTests : IDisposable
{
    private static readonly RiderPhoto Photo = new("user_a", "photos", "user_a/face.jpg");
    private readonly Service _service = new();
    private readonly AmazonRekognitionClient _client;
    private readonly RekognitionFaces _faces;

    public RekognitionFacesTests()
    {
        _client = new AmazonRekognitionClient(
            Service.Credentials,
            new AmazonRekognitionConfig { RegionEndpoint = RegionEndpoint.EUCentral1, HttpClientFactory = _service, MaxErrorRetry = 0 });
        _faces = new RekognitionFaces(_client, "riders");
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Detecting_asks_for_all_attributes_of_the_faces_in_the_object()
    {
        _service.AnswersJson("""{"FaceDetails":[]}""");

        Assert.Empty(await _faces.DetectAsync(Photo));

        AssertSent("DetectFaces", """{"Attributes":["ALL"],"Image":{"S3Object":{"Bucket":"photos","Name":"user_a/face.jpg"}}}""");
    }

    [Fact]
    public async Task A_detected_face_arrives_with_all_but_its_landmarks()
    {
        _service.AnswersJson("""
            {"FaceDetails":[{
              "AgeRange":{"Low":24,"High":32},"Beard":{"Value":false,"Confidence":94},
              "BoundingBox":{"Width":0.5,"Height":0.75,"Left":0.25,"Top":0.125},"Confidence":99.5,
              "Emotions":[{"Type":"HAPPY","Confidence":89},{"Type":"CALM","Confidence":6.5}],
              "EyeDirection":{"Yaw":1,"Pitch":2,"Confidence":90},"Eyeglasses":{"Value":false,"Confidence":96},
              "EyesOpen":{"Value":true,"Confidence":92},"FaceOccluded":{"Value":false,"Confidence":88},
              "Gender":{"Value":"Female","Confidence":98},"Landmarks":[{"Type":"eyeLeft","X":0.3,"Y":0.4}],
              "MouthOpen":{"Value":false,"Confidence":91},"Mustache":{"Value":false,"Confidence":93},
              "Pose":{"Roll":-3,"Yaw":4,"Pitch":5},"Quality":{"Brightness":80,"Sharpness":70},
              "Smile":{"Value":true,"Confidence":97},"Sunglasses":{"Value":true,"Confidence":95}}]}
            """);

        var face = Assert.Single(await _faces.DetectAsync(Photo));

        Assert.Equal(
            new Lambdas.Photos.Contracts.FaceDetail(
                new(0.25, 0.125, 0.5, 0.75), 99.5, new(24, 32), new("Female", 98), new(true, 97), new(false, 96), new(true, 95), new(false, 94),
                new(false, 93), new(true, 92), new(false, 91), new(false, 88), new(1, 2, 90), face.Emotions, new(-3, 4, 5), new(80, 70)),
            face);
        Assert.Equal([new("HAPPY", 89), new("CALM", 6.5)], face.Emotions);
    }

    [Fact]
    public async Task What_Rekognition_does_not_say_of_a_face_stays_unsaid()
    {
        _service.AnswersJson("""{"FaceDetails":[{"Confidence":90}]}""");

        var face = Assert.Single(await _faces.DetectAsync(Photo));

        Assert.Empty(face.Emotions);
        Assert.Equal(
            new Lambdas.Photos.Contracts.FaceDetail(null, 90, null, null, null, null, null, null, null, null, null, null, null, face.Emotions, null, null),
            face);
    }

    [Fact]
    public async Task Searching_asks_for_three_matches_of_seventy_percent()
    {
        _service.AnswersJson("""
            {"FaceMatches":[
              {"Similarity":99.9,"Face":{"FaceId":"f1","ImageId":"i1","ExternalImageId":"user_a","Confidence":99.5,
                "BoundingBox":{"Width":0.5,"Height":0.75,"Left":0.25,"Top":0.125}}},
              {"Similarity":71,"Face":{"FaceId":"f2"}}]}
            """);

        var alike = await _faces.FindAlikeAsync(Photo);

        Assert.Equal(
            [new IndexedFace("f1", new(0.25, 0.125, 0.5, 0.75), "i1", "user_a", 99.5), new IndexedFace("f2", null, null, null, null)],
            alike);
        AssertSent("SearchFacesByImage", """
            {"CollectionId":"riders","FaceMatchThreshold":70,"MaxFaces":3,"Image":{"S3Object":{"Bucket":"photos","Name":"user_a/face.jpg"}}}
            """);
    }

    [Fact]
    public async Task A_search_without_a_match_is_empty()
    {
        _service.AnswersJson("""{"SearchedFaceConfidence":99}""");

        Assert.Empty(await _faces.FindAlikeAsync(Photo));
    }

    [Fact]
    public async Task Searching_a_photo_without_a_face_says_so()
    {
        _service.Fails("InvalidParameterException", "There are no faces in the image. Should be at least 1.");

        var error = await Assert.ThrowsAsync<PhotoDoesNotMeetRequirementError>(() => _faces.FindAlikeAsync(Photo));

        Assert.Equal("Detected 0 faces in the photo.", error.Message);
    }

    [Fact]
    public async Task Indexing_asks_for_one_clear_face_under_the_given_id()
    {
        _service.AnswersJson("""
            {"FaceRecords":[{"FaceDetail":{"Confidence":1},"Face":{"FaceId":"f1","ImageId":"i1","ExternalImageId":"ada:40example.com","Confidence":99.5,
              "BoundingBox":{"Width":0.5,"Height":0.75,"Left":0.25,"Top":0.125}}}]}
            """);

        var face = await _faces.IndexAsync(Photo, "ada:40example.com");

        Assert.Equal(new IndexedFace("f1", new(0.25, 0.125, 0.5, 0.75), "i1", "ada:40example.com", 99.5), face);
        AssertSent("IndexFaces", """
            {"CollectionId":"riders","ExternalImageId":"ada:40example.com","MaxFaces":1,"QualityFilter":"AUTO",
             "Image":{"S3Object":{"Bucket":"photos","Name":"user_a/face.jpg"}}}
            """);
    }

    [Fact]
    public async Task Indexing_may_find_no_face_that_is_clear_enough()
    {
        _service.AnswersJson("""{"FaceRecords":[],"UnindexedFaces":[{"Reasons":["LOW_SHARPNESS"]}]}""");

        Assert.Null(await _faces.IndexAsync(Photo, "user_a"));
    }

    [Fact]
    public async Task Removing_names_the_faces()
    {
        _service.AnswersJson("""{"DeletedFaces":["f1","f2"]}""");

        await _faces.RemoveAsync(["f1", "f2"]);

        AssertSent("DeleteFaces", """{"CollectionId":"riders","FaceIds":["f1","f2"]}""");
    }

    [Theory]
    [InlineData("ImageTooLargeException", "Image size is too large", "Image size is too large")]
    [InlineData("InvalidImageFormatException", "Request has invalid image format", "Unsupported image file format. Only JPEG or PNG is supported")]
    public async Task A_picture_that_cannot_be_looked_at_does_not_meet_the_requirements(string code, string theirs, string ours)
    {
        _service.Fails(code, theirs);

        foreach (var call in CallsWithThePhoto())
        {
            Assert.Equal(ours, (await Assert.ThrowsAsync<PhotoDoesNotMeetRequirementError>(call)).Message);
        }
    }

    [Fact]
    public async Task Other_errors_pass_as_they_are_because_the_workflow_knows_them_by_name()
    {
        await AssertPasses<InvalidS3ObjectException>();
        await AssertPasses<ThrottlingException>();
        await AssertPasses<ProvisionedThroughputExceededException>();
        await AssertPasses<AccessDeniedException>();
        await AssertPasses<ResourceNotFoundException>();

        // On the wire it is "InternalServerError"; Step Functions sees the name of the class.
        await AssertPasses<InternalServerErrorException>("InternalServerError");
    }

    private async Task AssertPasses<TError>(string? code = null)
        where TError : Exception
    {
        _service.Fails(code ?? typeof(TError).Name, "as it is");
        foreach (var call in CallsWithThePhoto())
        {
            Assert.Equal("as it is", (await Assert.ThrowsAsync<TError>(call)).Message);
        }
    }

    private Func<Task>[] CallsWithThePhoto() =>
        [() => _faces.DetectAsync(Photo), () => _faces.FindAlikeAsync(Photo), () => _faces.IndexAsync(Photo, "user_a")];

    private void AssertSent(string operation, string json)
    {
        var request = Assert.Single(_service.Requests);
        Assert.Equal($"RekognitionService.{operation}", request.Operation);
        string body = Encoding.UTF8.GetString(request.Body);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(body)), body);
    }
}
