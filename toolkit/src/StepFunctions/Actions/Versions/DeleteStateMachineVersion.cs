using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.Versions;

/// <summary>Deletes a version that no alias leads to; one that isn't there is deleted already. Its executions go on.</summary>
internal sealed class DeleteStateMachineVersion(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var text = request.RequiredText("stateMachineVersionArn", 2000);
        request.Check();
        var arn = Arn.OfStateMachine(text);
        if (arn.Version is not { } number)
        {
            throw ApiErrors.InvalidArn($"Not a state machine version ARN: {text}");
        }

        lock (Context.Changes)
        {
            if (Context.StateMachines.Owner(arn) is not { } previous || previous.Versions.FirstOrDefault(v => v.Number == number) is not { } version)
            {
                return [];
            }

            var aliases = previous.Aliases.Where(alias => alias.Routes.Any(route => route.VersionArn == text)).Select(alias => alias.Name).ToList();
            if (aliases.Count > 0)
            {
                throw ApiErrors.Conflict(
                    "Version to be deleted must not be referenced by an alias. "
                    + $"Current list of aliases referencing this version: [{string.Join(", ", aliases)}]");
            }

            Context.StateMachines.Put(previous with { Versions = [.. previous.Versions.Where(v => v != version)] }, previous);
            Context.StateMachines.Withdraw(previous, version);
        }

        return [];
    }
}
