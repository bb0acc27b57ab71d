using System.Text.RegularExpressions;
using AsteroidWorkflows.Engine.Definitions;

namespace AsteroidWorkflows.Workflows.Tests;

public partial class EveryWorkflowTests
{
    public static TheoryData<string> Names => [.. AllWorkflows.Define().Select(workflow => workflow.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_task_has_a_time_out(string name) =>
        Assert.All(Find(name).AllStates.Where(state => (string)state["Type"]! == "Task"), state => Assert.True((int)state["TimeoutSeconds"]! > 0));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_function_is_tried_again_when_the_Lambda_service_fails(string name) => Assert.All(
        Find(name).AllStates.Where(state => (string)state["Type"]! == "Task" && state.ToJsonString().Contains("FunctionArn}", StringComparison.Ordinal)),
        state => Assert.Contains(state["Retry"]!.AsArray(), retry => retry!["ErrorEquals"]!.AsArray().Count == 4 && (string)retry["ErrorEquals"]![0]! == "Lambda.ServiceException"
            && (string)retry["JitterStrategy"]! == "FULL"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_token_is_a_substitution_and_every_substitution_a_token(string name)
    {
        var rendered = Find(name).Workflow;
        Assert.Equal(
            Token().Matches(rendered.Definition).Select(token => token.Groups[1].Value).Distinct().Order(StringComparer.Ordinal),
            rendered.Substitutions.Select(substitution => substitution.Token).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_handler_is_a_public_class_that_Lambda_can_make(string name) => Assert.All(Find(name).Workflow.Functions, function =>
    {
        Assert.True(function.FunctionType.IsPublic);
        Assert.NotNull(function.FunctionType.GetConstructor(Type.EmptyTypes));
        Assert.Equal($"{function.FunctionType.Assembly.GetName().Name}::{function.FunctionType.FullName}::HandleAsync", function.Handler);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_definition_is_valid(string name)
    {
        var definition = Token().Replace(Find(name).Workflow.Definition, "arn:aws:lambda:eu-west-1:123456789012:function:$1");
        Assert.Equal(Find(name).Names, StateMachine.Parse(definition).States.Select(state => state.Key));
    }

    private static Rendered Find(string name) => new(AllWorkflows.Define().Single(workflow => workflow.Name == name));

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Token();
}
