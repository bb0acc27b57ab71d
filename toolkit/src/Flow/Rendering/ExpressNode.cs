using System.Linq.Expressions;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>
/// Runs an execution of an Express workflow and waits for its end. It travels as text, and one that fails is an answer like any other to Step Functions: so the
/// output is read from the text, and a failure made one again.
/// </summary>
internal sealed record ExpressNode(string Name, Resource Machine, LambdaExpression Input, Type OutputType, TaskOptions Options) : TaskNode(Name, Options)
{
    private const string Ended = "($states.result.Status = 'SUCCEEDED' ? $parse($states.result.Output) : $error($states.result.Error & ': ' & $states.result.Cause))";

    protected override Jsonata ResultText => new(Ended);

    protected override void DescribeTask(StateBuilder state)
    {
        state.Body["Resource"] = state.Workflow.ServiceArn("aws-sdk:sfn:startSyncExecution");
        state.Body["Arguments"] = new JsonObject
        {
            ["StateMachineArn"] = state.Workflow.Use(new ResourceArnSubstitution(Machine.Id + "Arn", Machine)),
            ["Input"] = state.Translate("input", Input).Single(Input, input => Jsonata.Call("string", input), Jsonata.Input),
        };
        if (Output is null)
        {
            state.Body["Output"] = $"{{% {Ended} %}}";
        }

        state.Workflow.Use(Machine.Allow("states:StartSyncExecution"));
    }

    protected override IReadOnlyList<RetryRule> DefaultRetries(WorkflowContext workflow) => Options.DefaultRetries ?? [];
}
