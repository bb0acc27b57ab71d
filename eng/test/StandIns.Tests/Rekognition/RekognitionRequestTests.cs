using Amazon.Rekognition;
using Amazon.Rekognition.Model;
using AsteroidWorkflows.StandIns.Tests.Support;

namespace AsteroidWorkflows.StandIns.Tests.Rekognition;

public class RekognitionRequestTests
{
    private static readonly Image InS3 = new() { S3Object = new S3Object { Bucket = "photos", Name = "a/b.jpg" } };

    [Fact]
    public async Task Faces_of_an_object_in_S3_are_asked_for_by_its_name() => await AssertSent(
        client => client.DetectFacesAsync(new DetectFacesRequest { Image = InS3, Attributes = ["DEFAULT", "FACE_OCCLUDED"] }),
        "RekognitionService.DetectFaces",
        """{"Attributes":["DEFAULT","FACE_OCCLUDED"],"Image":{"S3Object":{"Bucket":"photos","Name":"a/b.jpg"}}}""");

    [Fact]
    public async Task The_bytes_of_an_image_travel_as_base64() => await AssertSent(
        client => client.DetectFacesAsync(new DetectFacesRequest { Image = new Image { Bytes = new MemoryStream([0xFF, 0xD8, 0xFF]) } }),
        "RekognitionService.DetectFaces",
        """{"Image":{"Bytes":"/9j/"}}""");

    [Fact]
    public async Task A_face_is_searched_for_in_a_collection() => await AssertSent(
        client => client.SearchFacesByImageAsync(new SearchFacesByImageRequest
        {
            CollectionId = "people",
            Image = InS3,
            FaceMatchThreshold = 92.5f,
            MaxFaces = 3,
            QualityFilter = QualityFilter.AUTO,
        }),
        "RekognitionService.SearchFacesByImage",
        """
        {"CollectionId":"people","FaceMatchThreshold":92.5,"Image":{"S3Object":{"Bucket":"photos","Name":"a/b.jpg"}},
         "MaxFaces":3,"QualityFilter":"AUTO"}
        """);

    [Fact]
    public async Task A_face_is_added_to_a_collection() => await AssertSent(
        client => client.IndexFacesAsync(new IndexFacesRequest
        {
            CollectionId = "people",
            DetectionAttributes = ["ALL"],
            ExternalImageId = "p-17",
            Image = InS3,
            MaxFaces = 1,
            QualityFilter = "HIGH",
        }),
        "RekognitionService.IndexFaces",
        """
        {"CollectionId":"people","DetectionAttributes":["ALL"],"ExternalImageId":"p-17",
         "Image":{"S3Object":{"Bucket":"photos","Name":"a/b.jpg"}},"MaxFaces":1,"QualityFilter":"HIGH"}
        """);

    [Fact]
    public async Task Faces_are_deleted_by_their_ids() => await AssertSent(
        client => client.DeleteFacesAsync(new DeleteFacesRequest { CollectionId = "people", FaceIds = ["f-1", "f-2"] }),
        "RekognitionService.DeleteFaces",
        """{"CollectionId":"people","FaceIds":["f-1","f-2"]}""");

    [Fact]
    public async Task Faces_are_listed_page_by_page() => await AssertSent(
        client => client.ListFacesAsync(new ListFacesRequest { CollectionId = "people", MaxResults = 10, NextToken = "t", UserId = "u" }),
        "RekognitionService.ListFaces",
        """{"CollectionId":"people","MaxResults":10,"NextToken":"t","UserId":"u"}""");

    [Fact]
    public async Task What_is_not_set_is_not_sent() =>
        await AssertSent(client => client.ListFacesAsync(new ListFacesRequest()), "RekognitionService.ListFaces", "{}");

    private static async Task AssertSent(Func<IAmazonRekognition, Task> call, string target, string body)
    {
        await using var service = new LoopbackService("{}");
        using var client = Clients.Rekognition(service);

        await call(client);

        Assert.Equal("POST", service.Request.Method);
        Assert.Equal("/", service.Request.Path);
        Assert.Equal(target, service.Request.Header("X-Amz-Target"));
        Assert.Equal("application/x-amz-json-1.1", service.Request.Header("Content-Type"));
        Json.AssertSame(body, service.Request.Json);
    }
}
