using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.StepFunctions.Model;
using AsteroidWorkflows.StandIns;

namespace Amazon.StepFunctions;

/// <summary>StepFunctions on the wire.</summary>
internal static class StepFunctionsService
{
    public static JsonService Json { get; } = new(
        StepFunctionsModels.Default,
        JsonNamingPolicy.CamelCase,
        new ConstantConverter<ExecutionStatus>(ExecutionStatus.FindValue),
        new ConstantConverter<ExecutionRedriveStatus>(ExecutionRedriveStatus.FindValue),
        new ConstantConverter<HistoryEventType>(HistoryEventType.FindValue),
        new ConstantConverter<IncludedData>(IncludedData.FindValue),
        new ConstantConverter<StateMachineType>(StateMachineType.FindValue),
        new ConstantConverter<SyncExecutionStatus>(SyncExecutionStatus.FindValue))
    {
        Name = "Amazon.StepFunctions",
        TargetPrefix = "AWSStepFunctions",
        ContentType = "application/x-amz-json-1.0",
        ApiVersion = "2016-11-23",
        HostPrefix = operation => operation == "StartSyncExecution" ? "sync-" : null,
        Error = Error,
    };

    private static AmazonStepFunctionsException Error(ErrorResponse error) => error.Code switch
    {
        "ActivityDoesNotExist" => new ActivityDoesNotExistException(error),
        "ExecutionAlreadyExists" => new ExecutionAlreadyExistsException(error),
        "ExecutionDoesNotExist" => new ExecutionDoesNotExistException(error),
        "ExecutionLimitExceeded" => new ExecutionLimitExceededException(error),
        "InvalidArn" => new InvalidArnException(error),
        "InvalidDefinition" => new InvalidDefinitionException(error),
        "InvalidExecutionInput" => new InvalidExecutionInputException(error),
        "InvalidName" => new InvalidNameException(error),
        "InvalidOutput" => new InvalidOutputException(error),
        "InvalidToken" => new InvalidTokenException(error),
        "KmsAccessDeniedException" => new KmsAccessDeniedException(error),
        "KmsInvalidStateException" => new KmsInvalidStateException(error),
        "KmsThrottlingException" => new KmsThrottlingException(error),
        "StateMachineAlreadyExists" => new StateMachineAlreadyExistsException(error),
        "StateMachineDeleting" => new StateMachineDeletingException(error),
        "StateMachineDoesNotExist" => new StateMachineDoesNotExistException(error),
        "StateMachineTypeNotSupported" => new StateMachineTypeNotSupportedException(error),
        "TaskDoesNotExist" => new TaskDoesNotExistException(error),
        "TaskTimedOut" => new TaskTimedOutException(error),
        "ValidationException" => new ValidationException(error),
        _ => new AmazonStepFunctionsException(error),
    };
}
