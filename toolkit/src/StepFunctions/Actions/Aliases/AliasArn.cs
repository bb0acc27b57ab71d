using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Actions.Aliases;

/// <summary>Finds the alias that a request is about.</summary>
internal static class AliasArn
{
    public static Arn Read(ApiRequest request)
    {
        var text = request.RequiredText("stateMachineAliasArn", 256);
        request.Check();
        var arn = Arn.OfStateMachine(text);
        return arn.Qualifier is null ? throw ApiErrors.InvalidArn($"Not a state machine alias ARN: {text}") : arn;
    }

    public static (StateMachineRecord StateMachine, AliasRecord Alias)? Find(ApiContext context, Arn arn) =>
        context.StateMachines.Owner(arn) is { } owner && owner.Aliases.FirstOrDefault(alias => alias.Arn == arn.Text) is { } alias
            ? (owner, alias)
            : null;
}
