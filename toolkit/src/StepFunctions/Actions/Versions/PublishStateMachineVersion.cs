using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.Versions;

/// <summary>Publishes what a state machine does now; if that is published already, it is the same version.</summary>
internal sealed class PublishStateMachineVersion(ApiContext context) : ImmediateAction(context)
{
    private const string InitialRevision = "INITIAL";

    protected override JsonObject Handle(ApiRequest request)
    {
        var arn = request.RequiredText("stateMachineArn", RevisionRequest.LongestArn);
        var revisionId = request.Text("revisionId", 256);
        var description = request.Text("description", 256);
        request.Check();
        lock (Context.Changes)
        {
            var previous = Context.StateMachines.Get(arn);
            var current = previous.Revision.Id ?? InitialRevision;
            if (revisionId is not null && revisionId != current)
            {
                throw ApiErrors.Conflict(
                    $"Failed to publish the State Machine version for revision {revisionId}. The current State Machine revision is {current}.");
            }

            var (changed, version) = Context.StateMachines.Publish(previous, description);
            if (changed != previous)
            {
                Context.StateMachines.Put(changed, previous);
            }

            return new JsonObject
            {
                ["stateMachineVersionArn"] = $"{arn}:{version.Number}",
                ["creationDate"] = JsonAnswer.Seconds(version.CreationDate),
            };
        }
    }
}
