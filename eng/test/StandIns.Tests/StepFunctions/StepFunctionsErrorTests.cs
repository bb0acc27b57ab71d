using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using AsteroidWorkflows.StandIns.Tests.Support;

namespace AsteroidWorkflows.StandIns.Tests.StepFunctions;

public class StepFunctionsErrorTests
{
    public static TheoryData<string, Type> StartErrors => new()
    {
        { "ExecutionAlreadyExists", typeof(ExecutionAlreadyExistsException) },
        { "ExecutionLimitExceeded", typeof(ExecutionLimitExceededException) },
        { "InvalidArn", typeof(InvalidArnException) },
        { "InvalidExecutionInput", typeof(InvalidExecutionInputException) },
        { "InvalidName", typeof(InvalidNameException) },
        { "KmsAccessDeniedException", typeof(KmsAccessDeniedException) },
        { "KmsInvalidStateException", typeof(KmsInvalidStateException) },
        { "KmsThrottlingException", typeof(KmsThrottlingException) },
        { "StateMachineDeleting", typeof(StateMachineDeletingException) },
        { "StateMachineDoesNotExist", typeof(StateMachineDoesNotExistException) },
        { "StateMachineTypeNotSupported", typeof(StateMachineTypeNotSupportedException) },
        { "ValidationException", typeof(ValidationException) },
    };

    public static TheoryData<string, Type> CreationErrors => new()
    {
        { "InvalidDefinition", typeof(InvalidDefinitionException) },
        { "StateMachineAlreadyExists", typeof(StateMachineAlreadyExistsException) },
    };

    public static TheoryData<string, Type> TaskErrors => new()
    {
        { "InvalidOutput", typeof(InvalidOutputException) },
        { "InvalidToken", typeof(InvalidTokenException) },
        { "TaskDoesNotExist", typeof(TaskDoesNotExistException) },
        { "TaskTimedOut", typeof(TaskTimedOutException) },
    };

    [Theory]
    [MemberData(nameof(StartErrors))]
    public async Task An_error_of_a_start_comes_as_its_own_type(string code, Type type) =>
        await AssertError(code, type, client => client.StartExecutionAsync(new StartExecutionRequest()));

    [Theory]
    [MemberData(nameof(CreationErrors))]
    public async Task An_error_of_a_creation_comes_as_its_own_type(string code, Type type) =>
        await AssertError(code, type, client => client.CreateStateMachineAsync(new CreateStateMachineRequest()));

    [Fact]
    public async Task An_activity_that_does_not_exist_is_told_as_such() => await AssertError(
        "ActivityDoesNotExist", typeof(ActivityDoesNotExistException), client => client.GetActivityTaskAsync(new GetActivityTaskRequest()));

    [Theory]
    [MemberData(nameof(TaskErrors))]
    public async Task An_error_of_a_task_comes_as_its_own_type(string code, Type type) =>
        await AssertError(code, type, client => client.SendTaskSuccessAsync(new SendTaskSuccessRequest()));

    [Fact]
    public async Task An_execution_that_does_not_exist_is_told_as_such() => await AssertError(
        "ExecutionDoesNotExist",
        typeof(ExecutionDoesNotExistException),
        client => client.DescribeExecutionAsync(new DescribeExecutionRequest()));

    [Fact]
    public async Task An_error_that_is_not_documented_keeps_its_code() => await AssertError(
        "BrandNew", typeof(AmazonStepFunctionsException), client => client.StartExecutionAsync(new StartExecutionRequest()));

    private static async Task AssertError(string code, Type type, Func<IAmazonStepFunctions, Task> call)
    {
        await using var service = new LoopbackService(WireAnswer.Error(code));
        using var client = Clients.StepFunctions(service);

        var error = await Assert.ThrowsAnyAsync<AmazonStepFunctionsException>(() => call(client));

        Assert.IsType(type, error);
        Assert.Equal(code, error.ErrorCode);
        Assert.Contains("told by the service", error.Message, StringComparison.Ordinal);
    }
}
