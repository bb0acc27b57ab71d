using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow.SdkCalls;

/// <summary>Calls any AWS service, as one call of its client in the SDK for .NET says.</summary>
internal sealed record SdkNode(string Name, LambdaExpression Call, Resource? On, IReadOnlyList<RequiredPermission>? Needs, TaskOptions Options) : TaskNode(Name, Options)
{
    /// <summary>It hands a token to the service and waits until the token comes back.</summary>
    internal bool Waits { get; init; }

    protected override void DescribeTask(StateBuilder state)
    {
        var (service, operation, arguments) = Read(state);
        state.Workflow.Use(service);
        state.Body["Resource"] = state.Workflow.ServiceArn($"aws-sdk:{service.Name}:{char.ToLowerInvariant(operation[0])}{operation[1..]}{(Waits ? ".waitForTaskToken" : "")}");
        state.Body["Arguments"] = state.Translate("arguments", arguments, ServiceSpelling.Typed).Template(arguments, Call.Parameters, null, Jsonata.Input, new Jsonata(TaskTokens.Text));
        if (Waits)
        {
            TaskTokens.Check(state, Call);
        }

        foreach (var need in Needs ?? SdkPermissions.Of(state, service, operation, arguments, On))
        {
            state.Workflow.Use(need);
        }
    }

    protected override IReadOnlyList<RetryRule> DefaultRetries(WorkflowContext workflow) => Options.DefaultRetries ?? [];

    private (SdkService Service, string Operation, Expression Arguments) Read(StateBuilder state)
    {
        var client = Call.Parameters[0];
        var body = Call.Body is UnaryExpression { NodeType: ExpressionType.Convert } conversion ? conversion.Operand : Call.Body;
        if (!SdkTypes.IsClient(client.Type) || body is not MethodCallExpression { Object: { } called, Arguments: [var arguments, ..] } call || called != client || !SdkTypes.IsRequest(arguments.Type))
        {
            throw state.Error(
                $"{ExpressionText.Of(Call)} has to be one call of a client's method that takes a request, such as (IAmazonSQS sqs, Order o) => sqs.SendMessageAsync(new SendMessageRequest {{ … }}).");
        }

        if (call.Arguments.Skip(1).Any(argument => !new Constants(argument).Contains(argument)))
        {
            throw state.Error($"{ExpressionText.Of(Call)}: only the request means something to Step Functions. Leave the other arguments out.");
        }

        var service = SdkService.Of(client.Type)
            ?? throw state.Error($"{client.Type.Assembly.GetName().Name} does not tell which service {client.Type.Name} is of. Reference AWS's own package, of version 4 or later.");
        return (service, service.Operation(call.Method.Name), arguments);
    }
}
