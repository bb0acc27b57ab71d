using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Workflows.Photos;

namespace AsteroidWorkflows.Workflows.Tests;

public class PhotosWorkflowTests
{
    private static readonly Rendered Photos = new(PhotosWorkflow.Define());

    private static readonly object Photo = new { userId = "user_a", s3Bucket = "photos", s3Key = "1_happy_face.jpg" };

    [Fact]
    public void States_stand_in_the_order_of_the_workshop() => Assert.Equal(
        ["Face Detection", "Check Face Duplicate", "Parallel", "PersistMetadata", "Photo Does Not Meet Requirement", "Let Indexing End", "Remove Face", "Photo Not Processed"],
        Photos.Names);

    [Fact]
    public void The_face_is_indexed_beside_the_thumbnail_in_this_order() => Assert.Equal(
        ["AddFaceToIndex", "Thumbnail"], Photos.State("Parallel")["Branches"]!.AsArray().Select(branch => (string)branch!["StartAt"]!));

    [Fact]
    public void Each_step_adds_its_result_to_the_photo()
    {
        var detected = Rendered.Evaluate(Photos.State("Face Detection")["Output"], new { input = Photo, result = new { confidence = 99 } })!;
        Assert.Equal(["userId", "s3Bucket", "s3Key", "detectedFaceDetails"], Keys(detected));
        Assert.True(JsonNode.DeepEquals(detected, Rendered.Evaluate(Photos.State("Check Face Duplicate")["Output"], new { input = detected, result = (object?)null })));
        var processed = Rendered.Evaluate(Photos.State("Parallel")["Output"], new { input = detected, result = new object[] { new { a = 1 }, new { b = 2 } } })!;
        Assert.Equal(["userId", "s3Bucket", "s3Key", "detectedFaceDetails", "parallelResult"], Keys(processed));
        Assert.Equal("""[{"a":1},{"b":2}]""", processed["parallelResult"]!.ToJsonString());
    }

    [Fact]
    public void The_riders_item_has_the_attributes_of_the_table()
    {
        var face = new Dictionary<string, string> { ["FaceId"] = "face-1" };
        var input = new { userId = "user_a", s3Bucket = "photos", s3Key = "k", parallelResult = new object[] { face, new { thumbnail = new { s3key = "resized-k", s3bucket = "thumbs" } } } };
        var arguments = Rendered.Evaluate(Photos.State("PersistMetadata")["Arguments"], new { input })!;
        Assert.Equal("${RiderTableName}", (string)arguments["TableName"]!);
        Assert.Equal(
            """{"Username":{"S":"user_a"},"faceId":{"S":"face-1"},"s3bucket":{"S":"photos"},"s3key":{"S":"k"},"thumbnail":{"M":{"s3bucket":{"S":"thumbs"},"s3key":{"S":"resized-k"}}}}""",
            arguments["Item"]!.ToJsonString());
    }

    [Theory]
    [InlineData("Face Detection", "PhotoDoesNotMeetRequirementError,InvalidS3ObjectException")]
    [InlineData("Check Face Duplicate", "FaceAlreadyExistsError,PhotoDoesNotMeetRequirementError")]
    public void A_photo_that_breaks_a_rule_is_answered_with_a_notice(string state, string errors)
    {
        var catcher = Assert.Single(Photos.State(state)["Catch"]!.AsArray())!;
        Assert.Equal(errors, string.Join(',', catcher["ErrorEquals"]!.AsArray()));
        Assert.Equal("Photo Does Not Meet Requirement", (string)catcher["Next"]!);
        var error = new Dictionary<string, string> { ["Error"] = "E", ["Cause"] = "C" };
        var refused = Rendered.Evaluate(catcher["Output"], new { input = Photo, errorOutput = error })!;
        Assert.Equal(["userId", "s3Bucket", "s3Key", "errorInfo"], Keys(refused));
        var notice = Rendered.Evaluate(Photos.State("Photo Does Not Meet Requirement")["Arguments"], new { input = refused })!;
        Assert.Equal("Non-compliant photo encountered", (string)notice["Subject"]!);
        Assert.True(JsonNode.DeepEquals(refused, JsonNode.Parse((string)notice["Message"]!)));
    }

    [Theory]
    [InlineData("Parallel")]
    [InlineData("PersistMetadata")]
    public void What_fails_after_the_face_may_be_indexed_takes_it_back_and_fails_with_the_first_error(string state)
    {
        var catcher = Assert.Single(Photos.State(state)["Catch"]!.AsArray())!;
        Assert.Equal("Let Indexing End", (string)catcher["Next"]!);
        Assert.Equal("Remove Face", (string)Photos.State("Let Indexing End")["Next"]!);
        var failed = Rendered.Evaluate(catcher["Output"], new { input = Photo, errorOutput = new Dictionary<string, string> { ["Error"] = "E", ["Cause"] = "C" } })!;
        var remove = Photos.State("Remove Face");
        Assert.Equal("Photo Not Processed", (string)remove["Next"]!);
        Assert.Equal("Photo Not Processed", (string)remove["Catch"]![0]!["Next"]!);
        foreach (var output in new[] { remove["Output"], remove["Catch"]![0]!["Output"] })
        {
            var error = Rendered.Evaluate(output, new { input = failed });
            Assert.Equal("E", (string)Rendered.Evaluate(Photos.State("Photo Not Processed")["Error"], new { input = error })!);
            Assert.Equal("C", (string)Rendered.Evaluate(Photos.State("Photo Not Processed")["Cause"], new { input = error })!);
        }
    }

    [Fact]
    public void Rekognition_is_tried_again_when_it_throttles() => Assert.All(
        Photos.AllStates.Where(state => ((string?)state["Resource"])?.StartsWith("${", StringComparison.Ordinal) == true),
        state => Assert.Contains(state["Retry"]!.AsArray(), retry => retry!["ErrorEquals"]!.ToJsonString() == """["ThrottlingException","ProvisionedThroughputExceededException","InternalServerErrorException"]"""));

    [Fact]
    public void It_needs_to_write_the_item_and_to_publish_and_nothing_else() => Assert.Equal(
        [new RequiredPermission("dynamodb:PutItem", PhotosWorkflow.RiderTable), new RequiredPermission("sns:Publish", PhotosWorkflow.NoticeTopic)],
        Photos.Workflow.RequiredPermissions.OrderBy(need => need.Action, StringComparer.Ordinal));

    [Fact]
    public void An_upload_says_the_rider_in_the_first_part_of_its_key()
    {
        var upload = new Rendered(PhotosWorkflow.DefineForUploads());
        var input = new { detail = new { bucket = new { name = "photos" }, @object = new { key = "user_a/holiday/face.jpg" } } };
        Assert.Equal(
            """{"userId":"user_a","s3Bucket":"photos","s3Key":"user_a/holiday/face.jpg"}""",
            Rendered.Evaluate(upload.State("Read Upload")["Output"], new { input })!.ToJsonString());
        Assert.Equal("Face Detection", (string)upload.State("Read Upload")["Next"]!);
    }

    [Fact]
    public void A_batch_does_with_each_photo_what_is_done_with_one()
    {
        var map = new Rendered(PhotosWorkflow.DefineForBatches(2)).State("Process Photos");
        Assert.Equal(2, (int)map["MaxConcurrency"]!);
        var body = map["ItemProcessor"]!["States"]!;
        Assert.True(JsonNode.DeepEquals(Photos.States, body));
        var item = Rendered.Evaluate(map["ItemSelector"], new
        {
            input = new { s3Bucket = "photos" },
            context = new Dictionary<string, object> { ["Map"] = new Dictionary<string, object> { ["Item"] = new Dictionary<string, object> { ["Value"] = new { userId = "u", s3Key = "k" } } } },
        });
        Assert.Equal("""{"userId":"u","s3Bucket":"photos","s3Key":"k"}""", item!.ToJsonString());
        var output = Rendered.Evaluate(map["Output"], new { input = new { s3Bucket = "photos", images = Array.Empty<object>() }, result = new[] { new { accepted = true } } })!;
        Assert.Equal(["s3Bucket", "images", "results"], Keys(output));
    }

    private static IEnumerable<string> Keys(JsonNode node) => node.AsObject().Select(field => field.Key);
}
