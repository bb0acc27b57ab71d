using Amazon.Rekognition;
using Amazon.Rekognition.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using NSubstitute;

namespace AsteroidWorkflows.StandIns.Tests;

public class ModelTests
{
    [Fact]
    public void A_collection_is_null_until_it_is_set()
    {
        Assert.Null(new DetectFacesRequest().Attributes);
        Assert.Null(new DetectFacesResponse().FaceDetails);
        Assert.Null(new DeleteFacesRequest().FaceIds);
    }

    [Fact]
    public void A_number_is_null_until_it_is_set()
    {
        Assert.Null(new SearchFacesByImageRequest().FaceMatchThreshold);
        Assert.Null(new FaceMatch().Similarity);
        Assert.Null(new DescribeExecutionResponse().StartDate);
    }

    [Fact]
    public void A_constant_is_as_good_as_its_text()
    {
        QualityFilter filter = "AUTO";

        Assert.Equal(QualityFilter.AUTO, filter);
        Assert.Equal("SUCCEEDED", ExecutionStatus.SUCCEEDED.Value);
        Assert.Equal(["ALL"], new DetectFacesRequest { Attributes = [Amazon.Rekognition.Attribute.ALL] }.Attributes);
    }

    [Fact]
    public async Task Rekognition_can_be_substituted_in_a_test()
    {
        var rekognition = Substitute.For<IAmazonRekognition>();
        rekognition.DetectFacesAsync(Arg.Any<DetectFacesRequest>(), Arg.Any<CancellationToken>())
            .Returns(new DetectFacesResponse { FaceDetails = [new FaceDetail { Confidence = 99 }] });

        var response = await rekognition.DetectFacesAsync(new DetectFacesRequest());

        Assert.Equal(99, Assert.Single(response.FaceDetails).Confidence);
    }

    [Fact]
    public async Task Step_Functions_can_be_substituted_in_a_test()
    {
        var stepFunctions = Substitute.For<IAmazonStepFunctions>();
        stepFunctions.SendTaskSuccessAsync(Arg.Any<SendTaskSuccessRequest>(), Arg.Any<CancellationToken>())
            .Returns<SendTaskSuccessResponse>(_ => throw new TaskTimedOutException("too late"));

        var error = await Assert.ThrowsAsync<TaskTimedOutException>(() => stepFunctions.SendTaskSuccessAsync(new SendTaskSuccessRequest()));

        Assert.Equal("too late", error.Message);
    }
}
