using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Hosting.Tasks;

/// <summary>
/// Who does a task: the script of the execution's test case, then the modules' functions and the local cloud's services, then the Lambda endpoint. No
/// definition and no input chooses a host: where none of these has the task, it fails.
/// </summary>
/// <param name="own">The modules' functions and the services of the local cloud.</param>
/// <param name="mocks">Scripted answers; null: none.</param>
/// <param name="endpoint">Other functions; null: there are none.</param>
/// <param name="endpointFirst">Whether the endpoint takes the modules' functions too.</param>
/// <param name="mocksAdvice">How a mock configuration is given, for messages.</param>
internal sealed class HostTasks(TaskHandlers own, MockedTasks? mocks, LambdaEndpoint? endpoint, bool endpointFirst, string mocksAdvice) : ITaskHandlers
{
    private readonly DelegateHandler _noService = new((request, _) => ValueTask.FromResult(TaskOutcome.Failure(
        ErrorNames.TaskFailed,
        $"Nothing here does {request.Resource.Arn}, and no request leaves this machine. Give the state '{request.StateName}' an answer in a mock configuration: {mocksAdvice}")));

    public ITaskHandler? Find(TaskRequest request)
    {
        if (mocks?.Find(request) is { } mocked)
        {
            return mocked;
        }

        if (endpoint is not null && LambdaEndpoint.FunctionOf(request) is { } function && (endpointFirst || !own.HasFunction(function)))
        {
            return endpoint;
        }

        return own.Find(request) ?? (IsTheEngines(request.Resource) ? null : _noService);
    }

    // Functions that there are not, and Step Functions as a service of Step Functions.
    private static bool IsTheEngines(TaskResource resource) => resource.Kind != TaskResourceKind.Service || resource.Service is "states" or "aws-sdk:sfn";
}
