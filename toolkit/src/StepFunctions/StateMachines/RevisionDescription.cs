using System.Text.Json.Nodes;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Validation;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.StateMachines;

/// <summary>Tells what a revision does, as DescribeStateMachine and DescribeStateMachineForExecution do.</summary>
internal static class RevisionDescription
{
    public static void AddTo(JsonObject answer, StateMachineRevision revision, StateMachine definition)
    {
        answer["definition"] = revision.Definition;
        answer["roleArn"] = revision.RoleArn;
        answer["loggingConfiguration"] = JsonAnswer.ToNode(revision.Logging);
        answer["tracingConfiguration"] = new JsonObject { ["enabled"] = revision.IsTraced };
        answer["encryptionConfiguration"] = JsonAnswer.ToNode(revision.Encryption);
        answer.AddUnlessNull("revisionId", revision.Id);
        var references = VariableReferences.Of(definition);
        if (references.Count > 0)
        {
            answer["variableReferences"] = new JsonObject(references.Select(state =>
                KeyValuePair.Create<string, JsonNode?>(state.Key, state.Value.Select(name => (JsonNode)name).ToArray())));
        }
    }
}
