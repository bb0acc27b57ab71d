using System.Text.Json;
using AsteroidWorkflows.Engine.TestState;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.Definitions;

/// <summary>Tests one state, with the work done by the engine's handlers or mocked.</summary>
internal sealed class TestState(ApiContext context) : ApiAction(context)
{
    private const int LongestName = 80;
    private const int LongestPayload = 262_144;

    public override async ValueTask<JsonElement> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var definition = request.RequiredText("definition", RevisionRequest.LongestDefinition);
        request.Text("roleArn", RevisionRequest.LongestArn, 1);
        request.Text("stateName", LongestName, 1);
        request.Text("input", LongestPayload);
        request.Text("context", LongestPayload);
        request.Text("variables", LongestPayload);
        request.Choice("inspectionLevel", "INFO", "DEBUG", "TRACE");
        CheckMock(request.Inner("mock"));
        CheckConfiguration(request.Inner("stateConfiguration"));
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

    private static void CheckMock(ApiRequest? mock)
    {
        mock?.Choice("fieldValidationMode", "STRICT", "PRESENT", "NONE");
        mock?.Text("result", LongestPayload);
        var error = mock?.Inner("errorOutput");
        error?.Text("error", 256);
        error?.Text("cause", 32_768);
    }

    private static void CheckConfiguration(ApiRequest? configuration)
    {
        configuration?.Text("errorCausedByState", LongestName, 1);
        configuration?.Text("mapItemReaderData", LongestPayload);
    }
}
