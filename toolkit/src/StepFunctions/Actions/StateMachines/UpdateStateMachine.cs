using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Validation;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Actions.StateMachines;

/// <summary>What is as it was makes no new revision. Running executions go on as they were started.</summary>
internal sealed class UpdateStateMachine(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var arn = request.RequiredText("stateMachineArn", RevisionRequest.LongestArn);
        var definition = request.Text("definition", RevisionRequest.LongestDefinition, 1);
        var roleArn = request.Text("roleArn", RevisionRequest.LongestArn, 1);
        var logging = RevisionRequest.Logging(request);
        var tracing = RevisionRequest.Tracing(request);
        var encryption = RevisionRequest.Encryption(request);
        var publish = request.Truth("publish") ?? false;
        var description = request.Text("versionDescription", 256);
        request.Check();
        if (roleArn is not null)
        {
            RevisionRequest.CheckRole(roleArn);
        }

        if (definition is null && roleArn is null && tracing is null && JsonValues.IsUndefined(logging) && JsonValues.IsUndefined(encryption))
        {
            throw new ApiException(
                "MissingRequiredParameter",
                "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified");
        }

        if (description is not null && !publish)
        {
            throw ApiErrors.Validation("Version description can only be set when publish is true");
        }

        lock (Context.Changes)
        {
            var previous = Context.StateMachines.Get(arn);
            var before = previous.Revision;
            Refuse(previous, definition, logging);
            var wanted = before with
            {
                Definition = definition ?? before.Definition,
                RoleArn = roleArn ?? before.RoleArn,
                Logging = JsonValues.IsUndefined(logging) ? before.Logging : logging,
                IsTraced = tracing ?? before.IsTraced,
                Encryption = JsonValues.IsUndefined(encryption) ? before.Encryption : encryption,
            };
            var now = Context.Now;
            var changed = IsSame(wanted, before)
                ? previous
                : previous with { Revision = wanted with { Id = Context.Options.NewGuid().ToString(), Date = now } };
            VersionRecord? version = null;
            if (publish)
            {
                (changed, version) = Context.StateMachines.Publish(changed, description);
            }

            if (changed != previous)
            {
                Context.StateMachines.Put(changed, previous);
            }

            var answer = new JsonObject { ["updateDate"] = JsonAnswer.Seconds(now) };
            answer.AddUnlessNull("revisionId", changed.Revision.Id);
            answer.AddUnlessNull("stateMachineVersionArn", version is null ? null : $"{arn}:{version.Number}");
            return answer;
        }
    }

    private void Refuse(StateMachineRecord stateMachine, string? definition, JsonElement logging)
    {
        var check = new CreateStateMachineRequest
        {
            Name = stateMachine.Name,
            Definition = definition ?? stateMachine.Revision.Definition,
            IsExpress = stateMachine.IsExpress,
            LoggingConfiguration = logging,
        };
        if (CreateStateMachineCheck.Refuse(check, stateMachine.Arn, null, Context.Options.LogGroupExists) is { } error)
        {
            throw new ApiException(error.Code, error.Message);
        }
    }

    private static bool IsSame(StateMachineRevision first, StateMachineRevision second) =>
        first.Definition == second.Definition
        && first.RoleArn == second.RoleArn
        && first.IsTraced == second.IsTraced
        && JsonValues.AreEqual(first.Logging, second.Logging)
        && JsonValues.AreEqual(first.Encryption, second.Encryption);
}
