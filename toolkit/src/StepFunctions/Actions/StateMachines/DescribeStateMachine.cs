using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.StateMachines;

/// <summary>Tells what a state machine or a version of it does.</summary>
internal sealed class DescribeStateMachine(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var text = request.RequiredText("stateMachineArn", RevisionRequest.LongestArn);
        var includesDefinition = request.Choice("includedData", "ALL_DATA", "METADATA_ONLY") != "METADATA_ONLY";
        request.Check();
        var arn = Arn.OfStateMachine(text);
        var stateMachine = Context.StateMachines.Owner(arn) ?? throw ApiErrors.StateMachineDoesNotExist(text);
        var version = arn.Qualifier is null
            ? null
            : stateMachine.Versions.FirstOrDefault(version => version.Number == arn.Version) ?? throw ApiErrors.StateMachineDoesNotExist(text);
        var deployed = Context.Engine.FindStateMachine(text) ?? throw ApiErrors.StateMachineDoesNotExist(text);
        var answer = new JsonObject
        {
            ["stateMachineArn"] = text,
            ["name"] = stateMachine.Name,
            ["status"] = "ACTIVE",
            ["type"] = stateMachine.IsExpress ? "EXPRESS" : "STANDARD",
            ["creationDate"] = JsonAnswer.Seconds(version?.CreationDate ?? stateMachine.CreationDate),
        };
        RevisionDescription.AddTo(answer, version?.Revision ?? stateMachine.Revision, deployed.Definition);
        answer.AddUnlessNull("description", version?.Description);
        if (!includesDefinition)
        {
            answer.Remove("definition");
            answer.Remove("variableReferences");
        }

        return answer;
    }
}
