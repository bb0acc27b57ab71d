namespace AsteroidWorkflows.StepFunctions;

/// <summary>The refusals that several actions share.</summary>
internal static class ApiErrors
{
    public static ApiException UnknownOperation() => new("UnknownOperationException", null);

    public static ApiException Serialization(string message) => new("SerializationException", message);

    public static ApiException Validation(string message) => new("ValidationException", message);

    public static ApiException InvalidArn(string message) => new("InvalidArn", $"Invalid Arn: '{message}'");

    public static ApiException WrongResourceType(string type) => InvalidArn($"Resource type not valid in this context: {type}");

    public static ApiException InvalidName(string name) => new("InvalidName", $"Invalid Name: '{name}'");

    public static ApiException InvalidToken() => new("InvalidToken", "Invalid Token: 'Invalid token'");

    public static ApiException StateMachineDoesNotExist(string arn) => new("StateMachineDoesNotExist", $"State Machine Does Not Exist: '{arn}'");

    public static ApiException StateMachineTypeNotSupported() =>
        new("StateMachineTypeNotSupported", "This operation is not supported by this type of state machine");

    public static ApiException ExecutionDoesNotExist(string arn) => new("ExecutionDoesNotExist", $"Execution Does Not Exist: '{arn}'");

    public static ApiException ExecutionAlreadyExists(string arn) => new("ExecutionAlreadyExists", $"Execution Already Exists: '{arn}'");

    public static ApiException InvalidExecutionInput(string why) =>
        new("InvalidExecutionInput", $"Invalid State Machine Execution Input: '{why}'");

    public static ApiException ActivityDoesNotExist(string arn) => new("ActivityDoesNotExist", $"Activity Does Not Exist: '{arn}'");

    public static ApiException ResourceNotFound() => new("ResourceNotFound", "Request references a resource that does not exist.");

    public static ApiException ResourceNotFound(string arn) => new("ResourceNotFound", $"Resource not found: '{arn}'");

    public static ApiException Conflict(string message) => new("ConflictException", message);
}
