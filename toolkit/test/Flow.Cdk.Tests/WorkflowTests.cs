using System.Text.Json.Nodes;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Cdk.Tests;

[Collection(SmallStacks.Name)]
public sealed class WorkflowTests(SmallStacks.Folders folders)
{
    private static readonly Resource Table = new("Table");

    [Fact]
    public void A_function_that_is_not_given_is_named()
    {
        var stack = new SmallStack(folders.Next());

        var failure = Assert.Throws<InvalidOperationException>(() => stack.Add(Both(), stack.Add(SampleWorkflow.Weigh)));

        Assert.Equal("Both calls Register.HandleAsync, which is not among the functions given to it: Weigh. Add a DotnetFunction for it.", failure.Message);
    }

    [Fact]
    public void A_resource_that_is_not_given_is_named()
    {
        var workflow = Flow.Workflow.Define("Named", Pass("Name it", (Rock rock) => new Rock(Table.Name)));

        var failure = Assert.Throws<InvalidOperationException>(() => new SmallStack(folders.Next()).Add(workflow));

        Assert.StartsWith("Named uses the resource ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Table", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_the_functions_that_are_given_it_may_call_those_that_it_names()
    {
        var stack = new SmallStack(folders.Next());
        stack.Add(Flow.Workflow.Define("One", Weigh()), stack.Add(SampleWorkflow.Weigh), stack.Add(SampleWorkflow.Register));

        var allowed = stack.Synthesize("AWS::IAM::Policy").SelectMany(policy => policy["Properties"]!["PolicyDocument"]!["Statement"]!.AsArray())
            .Where(statement => statement!["Action"] is JsonValue action && action.GetValue<string>() == "lambda:InvokeFunction")
            .Select(statement => statement!["Resource"]!.ToJsonString());

        Assert.StartsWith("{\"Fn::GetAtt\":[\"WeighFunction", Assert.Single(allowed), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_counts_as_personal_unless_it_is_said_otherwise()
    {
        var stack = new SmallStack(folders.Next());
        stack.Add(Both(), stack.Add(SampleWorkflow.Weigh), stack.Add(SampleWorkflow.Register));

        var machine = Assert.Single(stack.Synthesize("AWS::StepFunctions::StateMachine"));
        Assert.False(machine["Properties"]!["LoggingConfiguration"]!["IncludeExecutionData"]!.GetValue<bool>());
    }

    [Fact]
    public void An_alias_of_a_function_is_allowed_by_its_own_name()
    {
        var stack = new SmallStack(folders.Next());
        stack.Add(Flow.Workflow.Define("Alias", Weigh().Qualified("live")), stack.Add(SampleWorkflow.Weigh));

        var allowed = Statements(stack).Single(statement => statement["Action"]!.ToJsonString() == "\"lambda:InvokeFunction\"")["Resource"]!.ToJsonString();
        Assert.EndsWith("\":live\"]]}", allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_of_a_permission_is_in_the_policy()
    {
        var role = Resource.At("arn:aws:iam::123456789012:role/task");
        var step = RawState<Rock, Rock>("Run", """{"Type":"Task","Resource":"arn:aws:states:::ecs:runTask"}""", role.Allow("iam:PassRole").When(new("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com")));
        var stack = new SmallStack(folders.Next());
        stack.Add(Flow.Workflow.Define("Passes", step));

        var pass = Statements(stack).Single(statement => statement["Action"]!.ToJsonString() == "\"iam:PassRole\"");
        Assert.Equal("""{"StringEquals":{"iam:PassedToService":"ecs-tasks.amazonaws.com"}}""", pass["Condition"]!.ToJsonString());
        Assert.Equal("\"arn:aws:iam::123456789012:role/task\"", pass["Resource"]!.ToJsonString());
    }

    [Fact]
    public void A_distributed_map_may_stop_the_executions_of_its_own_machine_alone()
    {
        var stack = new SmallStack(folders.Next());
        stack.Add(Flow.Workflow.Define("Children", DistributedMap("Each", Items.From((Rock[] rocks) => rocks), Pass<Rock>("Keep"))));

        var stop = Statements(stack).Single(statement => statement["Action"]!.ToJsonString().Contains("states:StopExecution", StringComparison.Ordinal));
        Assert.Contains(":execution:", stop["Resource"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.EndsWith("\"/*\"]]}", stop["Resource"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_Express_workflow_becomes_an_Express_machine()
    {
        var stack = new SmallStack(folders.Next());
        stack.Add(Flow.Workflow.Define("Quick", Pass<Rock>("Keep"), new() { IsExpress = true }));

        Assert.Equal("EXPRESS", (string?)Assert.Single(stack.Synthesize("AWS::StepFunctions::StateMachine"))["Properties"]!["StateMachineType"]);
    }

    private static List<JsonObject> Statements(SmallStack stack) =>
        [.. stack.Synthesize("AWS::IAM::Policy").SelectMany(policy => policy["Properties"]!["PolicyDocument"]!["Statement"]!.AsArray()).Select(statement => statement!.AsObject())];

    private static WorkStep<Rock, Weight> Weigh() => Invoke("Weigh", (Weigh f, Rock rock, Amazon.Lambda.Core.ILambdaContext c) => f.HandleAsync(rock, c));

    private static Flow.Workflow<Rock, Weight> Both() =>
        Flow.Workflow.Define("Both", Weigh().Then(Invoke("Register", (Register f, Weight weight, Amazon.Lambda.Core.ILambdaContext c) => f.HandleAsync(weight, c))));
}
