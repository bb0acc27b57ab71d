using System.Text.Json;
using AsteroidWorkflows.Engine.TestState;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.Definitions;

/// <summary>Tests one state, with the work done by the engine's handlers or mocked.</summary>
internal sealed class TestState(ApiContext context) : ApiAction(context)
{
    public override async ValueTask<JsonElement> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var definition = request.RequiredText("definition", RevisionRequest.LongestDefinition);
        request.Text("roleArn", RevisionRequest.LongestArn, 1);
        request.Choice("inspectionLevel", "INFO", "DEBUG", "TRACE");
        request.Inner("mock")?.Choice("fieldValidationMode", "STRICT", "PRESENT", "NONE");
        request.Check();
        try
        {
            var test = TestStateRequest.Read(definition, request.Whole);
            return (await new StateTester(Context.Engine.Options).TestAsync(test, cancellationToken)).ToJson();
        }
        catch (TestStateException refused)
        {
            throw new ApiException(refused.Error.Code, refused.Error.Message);
        }
    }
}
