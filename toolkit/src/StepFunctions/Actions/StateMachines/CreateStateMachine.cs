using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Validation;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Actions.StateMachines;

/// <summary>The same request again creates nothing and is no error; its role and tags don't matter for that.</summary>
internal sealed class CreateStateMachine(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var name = request.RequiredText("name", 80);
        var definition = request.RequiredText("definition", RevisionRequest.LongestDefinition);
        var isExpress = request.Choice("type", "STANDARD", "EXPRESS") == "EXPRESS";
        var logging = RevisionRequest.Logging(request);
        var encryption = RevisionRequest.Encryption(request);
        var publish = request.Truth("publish") ?? false;
        var description = request.Text("versionDescription", 256);
        var tags = TagRequest.Read(request) ?? [];
        var revision = new StateMachineRevision
        {
            Date = Context.Now,
            Definition = definition,
            RoleArn = request.RequiredText("roleArn", RevisionRequest.LongestArn),
            Logging = JsonValues.IsUndefined(logging) ? RevisionRequest.NoLogging : logging,
            IsTraced = RevisionRequest.Tracing(request) ?? false,
            Encryption = JsonValues.IsUndefined(encryption) ? RevisionRequest.OwnedKey : encryption,
        };
        request.Check();
        RevisionRequest.CheckRole(revision.RoleArn);
        if (description is not null && !publish)
        {
            throw ApiErrors.Validation("Version description can only be set when publish is true");
        }

        var arn = Context.ArnOf("stateMachine", name);
        var wanted = new StateMachineRecord
        {
            Arn = arn,
            Name = name,
            IsExpress = isExpress,
            CreationDate = revision.Date,
            Revision = revision,
            PublishedAtCreation = publish,
            VersionDescriptionAtCreation = description,
            Tags = TagRequest.Merge([], tags, arn),
        };
        lock (Context.Changes)
        {
            var existing = Context.Store.FindStateMachine(arn);
            Refuse(wanted, existing, logging);
            if (existing is not null)
            {
                return Answer(existing, publish && existing.Versions is [var first, ..] ? first : null);
            }

            var (created, version) = publish ? Context.StateMachines.Publish(wanted, description) : (wanted, null);
            Context.StateMachines.Put(created, null);
            return Answer(created, version);
        }
    }

    private void Refuse(StateMachineRecord wanted, StateMachineRecord? existing, JsonElement logging)
    {
        var check = new CreateStateMachineRequest
        {
            Name = wanted.Name,
            Definition = wanted.Revision.Definition,
            IsExpress = wanted.IsExpress,
            LoggingConfiguration = logging,
        };
        if (CreateStateMachineCheck.Refuse(check, wanted.Arn, null, Context.Options.LogGroupExists) is { } error)
        {
            throw new ApiException(error.Code, error.Message);
        }

        if (existing is not null && !IsRepetition(wanted, existing))
        {
            throw new ApiException("StateMachineAlreadyExists", $"State Machine Already Exists: '{wanted.Arn}'");
        }
    }

    private static bool IsRepetition(StateMachineRecord wanted, StateMachineRecord existing) =>
        wanted.IsExpress == existing.IsExpress
        && wanted.PublishedAtCreation == existing.PublishedAtCreation
        && wanted.VersionDescriptionAtCreation == existing.VersionDescriptionAtCreation
        && wanted.Revision.Definition == existing.Revision.Definition
        && wanted.Revision.IsTraced == existing.Revision.IsTraced
        && JsonValues.AreEqual(wanted.Revision.Logging, existing.Revision.Logging)
        && JsonValues.AreEqual(wanted.Revision.Encryption, existing.Revision.Encryption);

    private static JsonObject Answer(StateMachineRecord stateMachine, VersionRecord? version)
    {
        var answer = new JsonObject
        {
            ["stateMachineArn"] = stateMachine.Arn,
            ["creationDate"] = JsonAnswer.Seconds(stateMachine.CreationDate),
        };
        answer.AddUnlessNull("stateMachineVersionArn", version is null ? null : $"{stateMachine.Arn}:{version.Number}");
        return answer;
    }
}
