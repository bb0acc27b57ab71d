using Amazon.Rekognition.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using AsteroidWorkflows.StandIns.Tests.Support;

namespace AsteroidWorkflows.StandIns.Tests;

public class RetryTests
{
    [Theory]
    [InlineData("InternalServerError", 500)]
    [InlineData("ThrottlingException", 400)]
    [InlineData("ProvisionedThroughputExceededException", 400)]
    public async Task A_passing_fault_of_Rekognition_is_tried_again(string code, int status)
    {
        await using var service = new LoopbackService(WireAnswer.Error(code, status: status), """{"FaceModelVersion":"6.0"}""");
        using var client = Clients.Rekognition(service, retries: 1);

        var response = await client.ListFacesAsync(new ListFacesRequest { CollectionId = "people" });

        Assert.Equal("6.0", response.FaceModelVersion);
        Assert.Equal(2, service.Requests.Count);
        Assert.Equal(service.Requests[0].Body, service.Requests[1].Body);
    }

    [Fact]
    public async Task A_broken_answer_of_Step_Functions_is_tried_again()
    {
        await using var service = new LoopbackService(new WireAnswer(503, "<html>busy</html>"), """{"executionArn":"arn:e"}""");
        using var client = Clients.StepFunctions(service, retries: 1);

        var response = await client.StartExecutionAsync(new StartExecutionRequest { Name = "e-1" });

        Assert.Equal("arn:e", response.ExecutionArn);
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task A_mistake_of_the_caller_is_not_tried_again()
    {
        await using var service = new LoopbackService(WireAnswer.Error("TaskTimedOut"));
        using var client = Clients.StepFunctions(service, retries: 3);

        await Assert.ThrowsAsync<TaskTimedOutException>(() => client.SendTaskSuccessAsync(new SendTaskSuccessRequest()));

        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_fault_that_does_not_pass_is_told_in_the_end()
    {
        await using var service = new LoopbackService(new WireAnswer(500, "{}"));
        using var client = Clients.StepFunctions(service, retries: 1);

        await Assert.ThrowsAnyAsync<AmazonStepFunctionsException>(() => client.StartExecutionAsync(new StartExecutionRequest()));

        Assert.Equal(2, service.Requests.Count);
    }
}
