using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Workflows.Photos;

namespace AsteroidWorkflows.Workflows.Tests.Seeds;

/// <summary>The typed photo workflow and one written by hand with JSONPath: with the same Lambdas they store, tell and end alike.</summary>
public class PhotoSeedTests
{
    private const string ByHand = """
        {"StartAt":"Face Detection","States":{
        "Face Detection":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:FaceDetection","ResultPath":"$.detectedFaceDetails",
          "Catch":[{"ErrorEquals":["PhotoDoesNotMeetRequirementError","InvalidS3ObjectException"],"ResultPath":"$.errorInfo","Next":"Photo Does Not Meet Requirement"}],
          "Next":"Check Face Duplicate"},
        "Check Face Duplicate":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:FaceSearch","ResultPath":null,
          "Catch":[{"ErrorEquals":["FaceAlreadyExistsError"],"ResultPath":"$.errorInfo","Next":"Photo Does Not Meet Requirement"}],"Next":"Parallel"},
        "Parallel":{"Type":"Parallel","ResultPath":"$.parallelResult","Next":"PersistMetadata","Branches":[
          {"StartAt":"AddFaceToIndex","States":{"AddFaceToIndex":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:IndexFace","End":true}}},
          {"StartAt":"Thumbnail","States":{"Thumbnail":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:Thumbnail","End":true}}}]},
        "PersistMetadata":{"Type":"Task","Resource":"arn:aws:states:::dynamodb:putItem","ResultPath":null,"End":true,"Parameters":{"TableName":"resource","Item":{
          "Username":{"S.$":"$.userId"},"faceId":{"S.$":"$.parallelResult[0].FaceId"},"s3bucket":{"S.$":"$.s3Bucket"},"s3key":{"S.$":"$.s3Key"},
          "thumbnail":{"M":{"s3bucket":{"S.$":"$.parallelResult[1].thumbnail.s3bucket"},"s3key":{"S.$":"$.parallelResult[1].thumbnail.s3key"}}}}}},
        "Photo Does Not Meet Requirement":{"Type":"Task","Resource":"arn:aws:states:::sns:publish","ResultPath":null,"End":true,
          "Parameters":{"TopicArn":"resource","Subject":"Non-compliant photo encountered","Message.$":"States.JsonToString($)"}}}}
        """;

    [Theory]
    [InlineData("happy.jpg", 1, 0)]
    [InlineData("sunglasses.jpg", 0, 1)]
    [InlineData("nobody.jpg", 0, 1)]
    public async Task Photos_end_alike(string key, int items, int notices)
    {
        var input = $$"""{"userId":"user_a","s3Bucket":"photos","s3Key":"{{key}}"}""";
        var (byHand, typed) = (new PhotoWorld(), new PhotoWorld());

        var first = await byHand.RunAsync(ByHand, input);
        var second = await typed.RunAsync(PhotosWorkflow.Define().Render(), input);

        Assert.Equal(ExecutionStatus.Succeeded, first.Status);
        Assert.Equal((first.Status, first.Cause), (second.Status, second.Cause));
        AssertAlike(byHand, typed, items, notices);
    }

    [Fact]
    public async Task The_same_photo_twice_ends_alike()
    {
        const string Input = """{"userId":"user_a","s3Bucket":"photos","s3Key":"happy.jpg"}""";
        var (byHand, typed) = (new PhotoWorld(), new PhotoWorld());
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(ExecutionStatus.Succeeded, (await byHand.RunAsync(ByHand, Input)).Status);
            Assert.Equal(ExecutionStatus.Succeeded, (await typed.RunAsync(PhotosWorkflow.Define().Render(), Input)).Status);
        }

        AssertAlike(byHand, typed, 1, 1);
    }

    private static void AssertAlike(PhotoWorld byHand, PhotoWorld typed, int items, int notices)
    {
        Assert.Equal((items, notices), (byHand.Items.Count, byHand.Notices.Count));
        Assert.Equal((items, notices), (typed.Items.Count, typed.Notices.Count));
        Assert.All(byHand.Items.Zip(typed.Items), pair => Assert.True(
            JsonValues.AreEqual(pair.First, pair.Second), $"{JsonValues.Text(pair.First)}\n{JsonValues.Text(pair.Second)}"));
        Assert.Equal(byHand.Notices.Select(ErrorOf), typed.Notices.Select(ErrorOf));
        Assert.Equal(byHand.Indexed, typed.Indexed);
    }

    private static string? ErrorOf(System.Text.Json.JsonElement notice) =>
        JsonValues.Parse(notice.GetProperty("Message").GetString()!).GetProperty("errorInfo").GetProperty("Error").GetString();
}
