using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.TestState;

namespace AsteroidWorkflows.Engine.Tests.TestState;

public class StateTesterTests
{
    private const string Role = "arn:aws:iam::123456789012:role/tester";

    private const string Task = """
        {
          "Type": "Task", "Resource": "arn:aws:states:::states:startExecution", "InputPath": "$.order", "Parameters": { "Input.$": "$.id" },
          "ResultSelector": { "arn.$": "$.ExecutionArn" }, "ResultPath": "$.started", "Next": "Elsewhere",
          "Retry": [{ "ErrorEquals": ["Busy"], "IntervalSeconds": 2, "MaxAttempts": 3, "BackoffRate": 3 }],
          "Catch": [{ "ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Failed" }]
        }
        """;

    [Fact]
    public async Task Each_step_of_a_mocked_task_is_told()
    {
        var response = await TestAsync(new TestStateRequest
        {
            Definition = Task,
            Input = """{"order":{"id":7}}""",
            InspectionLevel = InspectionLevel.Debug,
            Mock = new TestStateMock { Result = """{"ExecutionArn":"arn:1","StartDate":"2026-01-02T03:04:05Z"}""" },
        });

        Assert.Equal(("SUCCEEDED", "Elsewhere"), (response.Status, response.NextState));
        Assert.Equal("""{"order":{"id":7},"started":{"arn":"arn:1"}}""", JsonValues.Text(response.Output));
        Assert.Equal(
            ["input", "afterInputPath", "afterParameters", "result", "afterResultSelector", "afterResultPath"],
            response.InspectionData.EnumerateObject().Select(step => step.Name));
        Assert.Equal("""{"Input":7}""", response.InspectionData.GetProperty("afterParameters").GetString());
    }

    [Theory]
    [InlineData("Busy", 0, "RETRIABLE", """{"retryBackoffIntervalSeconds":2,"retryIndex":0}""")]
    [InlineData("Busy", 2, "RETRIABLE", """{"retryBackoffIntervalSeconds":18,"retryIndex":0}""")]
    [InlineData("Busy", 3, "CAUGHT_ERROR", """{"retryIndex":0,"catchIndex":0}""")]
    [InlineData("Other", 0, "CAUGHT_ERROR", """{"catchIndex":0}""")]
    public async Task A_mocked_error_meets_the_retriers_and_catchers(string error, int retries, string status, string details)
    {
        var response = await TestAsync(new TestStateRequest
        {
            Definition = Task,
            Input = """{"order":{"id":7}}""",
            InspectionLevel = InspectionLevel.Debug,
            Mock = new TestStateMock { Fails = true, Error = error, Cause = "why" },
            Configuration = new TestStateConfiguration { RetrierRetryCount = retries },
        });

        Assert.Equal((status, error, "why"), (response.Status, response.Error, response.Cause));
        Assert.Equal(details, JsonValues.Text(response.InspectionData.GetProperty("errorDetails")));
    }

    [Theory]
    [InlineData("{}", FieldValidationMode.Strict, "Required field 'ExecutionArn' is missing")]
    [InlineData("""{"ExecutionArn":"a","StartDate":1}""", FieldValidationMode.Present, "Field 'StartDate' must be a string")]
    [InlineData("[]", FieldValidationMode.Present, "Field 'result' must be an object")]
    [InlineData("{}", FieldValidationMode.Present, null)]
    [InlineData("""{"StartDate":1}""", FieldValidationMode.None, null)]
    public async Task A_mocked_result_is_held_against_what_the_service_answers(string result, FieldValidationMode mode, string? problem)
    {
        var request = new TestStateRequest
        {
            Definition = """{"Type":"Task","Resource":"arn:aws:states:::states:startExecution","End":true}""",
            Mock = new TestStateMock { Result = result, FieldValidation = mode },
        };

        Assert.Equal(
            problem is null ? null : $"Mock result schema validation error: {problem}",
            problem is null ? (await TestAsync(request)).Error : (await Assert.ThrowsAsync<TestStateException>(() => TestAsync(request))).Error.Message);
    }

    [Fact]
    public async Task A_task_without_mock_is_done_by_its_handler()
    {
        var handlers = new TaskHandlers();
        handlers.AddFunction("double", new DelegateHandler((request, _) => ValueTask.FromResult(TaskOutcome.Success(JsonValues.NumberOf(2L * request.Input.GetInt64())))));
        var response = await new StateTester(new EngineOptions { Handlers = handlers }).TestAsync(new TestStateRequest
        {
            Definition = """{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:double","End":true}""",
            Input = "21",
            RoleArn = Role,
        });

        Assert.Equal("42", JsonValues.Text(response.Output));
        Assert.Null(response.NextState);
    }

    [Fact]
    public async Task A_task_without_mock_needs_a_role()
    {
        var request = new TestStateRequest { Definition = """{"Type":"Task","Resource":"arn:aws:states:::sns:publish","End":true}""" };

        var error = (await Assert.ThrowsAsync<TestStateException>(() => TestAsync(request))).Error;
        Assert.Equal(("ValidationException", "RoleArn must be specified when testing a Task state"), (error.Code, error.Message));
    }

    [Theory]
    [InlineData("""{"Execution":{"Idd":"a"}}""", "Field 'Idd' is not allowed")]
    [InlineData("""{"State":{"Retries":1}}""", "Field 'Retries' is not allowed")]
    [InlineData("""{"Task":{"Name":"a"}}""", "Field 'Name' is not allowed")]
    public async Task A_context_object_is_known_in_every_field(string context, string problem) => Assert.Equal(
        $"Invalid Context object provided: {problem}",
        (await Assert.ThrowsAsync<TestStateException>(() => TestAsync(new TestStateRequest { Definition = """{"Type":"Succeed"}""", Context = context }))).Error.Message);

    [Fact]
    public async Task A_task_that_nobody_handles_fails_with_a_way_out()
    {
        var response = await TestAsync(new TestStateRequest { Definition = """{"Type":"Task","Resource":"arn:aws:states:::sns:publish","End":true}""", RoleArn = Role });

        Assert.Equal(("FAILED", "States.TaskFailed"), (response.Status, response.Error));
        Assert.Contains("add a handler, or mock the result", response.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "InvalidDefinition")]
    [InlineData("1", "InvalidDefinition")]
    [InlineData("""{"Type":"Wait","End":true}""", "InvalidDefinition")]
    [InlineData("""{"Type":"Parallel","Branches":[{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}],"End":true}""", "InvalidDefinition")]
    public async Task A_definition_that_cannot_be_tested_is_refused(string definition, string code) => Assert.Equal(
        code,
        (await Assert.ThrowsAsync<TestStateException>(() => TestAsync(new TestStateRequest { Definition = definition }))).Error.Code);

    [Theory]
    [InlineData("""{"Execution":{"Id":1}}""", "Execution.Id must be a string")]
    [InlineData("""{"Map":{}}""", "'Map' field is not supported when mocking a Context object")]
    [InlineData("""{"Other":{}}""", "Field 'Other' is not allowed")]
    [InlineData("nonsense", "must be valid JSON")]
    public async Task A_context_object_has_the_fields_of_one(string context, string problem) => Assert.Equal(
        $"Invalid Context object provided: {problem}",
        (await Assert.ThrowsAsync<TestStateException>(() => TestAsync(new TestStateRequest { Definition = """{"Type":"Succeed"}""", Context = context }))).Error.Message);

    private static Task<TestStateResponse> TestAsync(TestStateRequest request) => new StateTester().TestAsync(request);
}
