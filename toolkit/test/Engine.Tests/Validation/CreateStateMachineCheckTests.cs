using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Validation;

namespace AsteroidWorkflows.Engine.Tests.Validation;

public class CreateStateMachineCheckTests
{
    private const string Arn = "arn:aws:states:us-east-1:111111111111:stateMachine:m";

    private static readonly CreateStateMachineRequest Request = new()
    {
        Name = "m",
        Definition = """{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}""",
        LoggingConfiguration = JsonValues.Parse("""{"level":"ALL","destinations":[{"cloudWatchLogsLogGroup":{"logGroupArn":"group"}}]}"""),
    };

    [Fact]
    public void A_right_request_is_accepted_and_so_is_the_same_one_again()
    {
        Assert.Null(Refuse(Request));
        Assert.Null(Refuse(Request, existing: Request));
    }

    [Fact]
    public void Another_machine_of_the_name_is_refused() => Assert.Equal(
        new ApiError("StateMachineAlreadyExists", $"State Machine Already Exists: '{Arn}'"),
        Refuse(Request with { IsExpress = true }, existing: Request));

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a/b")]
    [InlineData("a\u0001")]
    public void A_name_with_other_characters_is_refused(string name) =>
        Assert.Equal(new ApiError("InvalidName", $"Invalid Name: '{name}'"), Refuse(Request with { Name = name }));

    [Theory]
    [InlineData("""{"level":"ERROR"}""", "Must specify exactly one Log Destination.")]
    [InlineData("""{"level":"ALL","destinations":[{},{}]}""", "Must specify exactly one Log Destination.")]
    [InlineData("""{"level":"ALL","destinations":[{"cloudWatchLogsLogGroup":{"logGroupArn":"gone"}}]}""", "Log Destination not found.")]
    [InlineData("""{"level":"OFF"}""", null)]
    public void Logs_go_to_one_group_that_exists(string configuration, string? problem) => Assert.Equal(
        problem is null ? null : new ApiError("InvalidLoggingConfiguration", $"Invalid Logging Configuration: {problem}"),
        Refuse(Request with { LoggingConfiguration = JsonValues.Parse(configuration) }));

    [Fact]
    public void All_problems_of_a_definition_are_in_the_message() => Assert.Equal(
        new ApiError("InvalidDefinition", "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /'"),
        Refuse(Request with { Definition = "{}" }));

    private static ApiError? Refuse(CreateStateMachineRequest request, CreateStateMachineRequest? existing = null) =>
        CreateStateMachineCheck.Refuse(request, Arn, existing, static group => group == "group");
}
