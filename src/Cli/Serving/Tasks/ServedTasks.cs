using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Cli.Serving.Tasks;

/// <summary>
/// Who does a task: the script of the execution's test case, then the project's own functions and local services, then the Lambda endpoint. No
/// definition and no input chooses a host: where none of these has the task, it fails.
/// </summary>
/// <param name="own">The project's functions and the services of the local cloud.</param>
/// <param name="mocks">Scripted answers; null: none.</param>
/// <param name="endpoint">Other functions; null: there are none.</param>
/// <param name="endpointFirst">Whether the endpoint takes the project's functions too.</param>
internal sealed class ServedTasks(TaskHandlers own, MockedTasks? mocks, LambdaEndpoint? endpoint, bool endpointFirst) : ITaskHandlers
{
    private static readonly DelegateHandler NoService = new((request, _) => ValueTask.FromResult(TaskOutcome.Failure(
        ErrorNames.TaskFailed,
        $"Nothing here does {request.Resource.Arn}, and no request leaves this machine. Give the state '{request.StateName}' an answer in a mock configuration: asteroid serve --mocks")));

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

        return own.Find(request) ?? (IsTheEngines(request.Resource) ? null : NoService);
    }

    // Functions that there are not, and Step Functions as a service of Step Functions.
    private static bool IsTheEngines(TaskResource resource) => resource.Kind != TaskResourceKind.Service || resource.Service is "states" or "aws-sdk:sfn";
}
