using Amazon.Runtime.Internal;

namespace Amazon.StepFunctions.Model;

/// <summary>There is no such activity.</summary>
public class ActivityDoesNotExistException : AmazonStepFunctionsException
{
    public ActivityDoesNotExistException(string message) : base(message) { }

    public ActivityDoesNotExistException(string message, Exception innerException) : base(message, innerException) { }

    internal ActivityDoesNotExistException(ErrorResponse error) : base(error) { }
}

/// <summary>An execution of this name has run, with another input.</summary>
public class ExecutionAlreadyExistsException : AmazonStepFunctionsException
{
    public ExecutionAlreadyExistsException(string message) : base(message) { }

    public ExecutionAlreadyExistsException(string message, Exception innerException) : base(message, innerException) { }

    internal ExecutionAlreadyExistsException(ErrorResponse error) : base(error) { }
}

/// <summary>There is no such execution.</summary>
public class ExecutionDoesNotExistException : AmazonStepFunctionsException
{
    public ExecutionDoesNotExistException(string message) : base(message) { }

    public ExecutionDoesNotExistException(string message, Exception innerException) : base(message, innerException) { }

    internal ExecutionDoesNotExistException(ErrorResponse error) : base(error) { }
}

/// <summary>Too many executions run.</summary>
public class ExecutionLimitExceededException : AmazonStepFunctionsException
{
    public ExecutionLimitExceededException(string message) : base(message) { }

    public ExecutionLimitExceededException(string message, Exception innerException) : base(message, innerException) { }

    internal ExecutionLimitExceededException(ErrorResponse error) : base(error) { }
}

/// <summary>That is no ARN.</summary>
public class InvalidArnException : AmazonStepFunctionsException
{
    public InvalidArnException(string message) : base(message) { }

    public InvalidArnException(string message, Exception innerException) : base(message, innerException) { }

    internal InvalidArnException(ErrorResponse error) : base(error) { }
}

/// <summary>The definition is not in the States Language.</summary>
public class InvalidDefinitionException : AmazonStepFunctionsException
{
    public InvalidDefinitionException(string message) : base(message) { }

    public InvalidDefinitionException(string message, Exception innerException) : base(message, innerException) { }

    internal InvalidDefinitionException(ErrorResponse error) : base(error) { }
}

/// <summary>The input is not JSON.</summary>
public class InvalidExecutionInputException : AmazonStepFunctionsException
{
    public InvalidExecutionInputException(string message) : base(message) { }

    public InvalidExecutionInputException(string message, Exception innerException) : base(message, innerException) { }

    internal InvalidExecutionInputException(ErrorResponse error) : base(error) { }
}

/// <summary>The name has characters that a name may not have.</summary>
public class InvalidNameException : AmazonStepFunctionsException
{
    public InvalidNameException(string message) : base(message) { }

    public InvalidNameException(string message, Exception innerException) : base(message, innerException) { }

    internal InvalidNameException(ErrorResponse error) : base(error) { }
}

/// <summary>The output is not JSON.</summary>
public class InvalidOutputException : AmazonStepFunctionsException
{
    public InvalidOutputException(string message) : base(message) { }

    public InvalidOutputException(string message, Exception innerException) : base(message, innerException) { }

    internal InvalidOutputException(ErrorResponse error) : base(error) { }
}

/// <summary>That is no task token.</summary>
public class InvalidTokenException : AmazonStepFunctionsException
{
    public InvalidTokenException(string message) : base(message) { }

    public InvalidTokenException(string message, Exception innerException) : base(message, innerException) { }

    internal InvalidTokenException(ErrorResponse error) : base(error) { }
}

/// <summary>The key that the data is encrypted with may not be used.</summary>
public class KmsAccessDeniedException : AmazonStepFunctionsException
{
    public KmsAccessDeniedException(string message) : base(message) { }

    public KmsAccessDeniedException(string message, Exception innerException) : base(message, innerException) { }

    internal KmsAccessDeniedException(ErrorResponse error) : base(error) { }
}

/// <summary>The key that the data is encrypted with is in no state to be used.</summary>
public class KmsInvalidStateException : AmazonStepFunctionsException
{
    public KmsInvalidStateException(string message) : base(message) { }

    public KmsInvalidStateException(string message, Exception innerException) : base(message, innerException) { }

    internal KmsInvalidStateException(ErrorResponse error) : base(error) { }
}

/// <summary>The key that the data is encrypted with is used too often.</summary>
public class KmsThrottlingException : AmazonStepFunctionsException
{
    public KmsThrottlingException(string message) : base(message) { }

    public KmsThrottlingException(string message, Exception innerException) : base(message, innerException) { }

    internal KmsThrottlingException(ErrorResponse error) : base(error) { }
}

/// <summary>Another state machine has this name.</summary>
public class StateMachineAlreadyExistsException : AmazonStepFunctionsException
{
    public StateMachineAlreadyExistsException(string message) : base(message) { }

    public StateMachineAlreadyExistsException(string message, Exception innerException) : base(message, innerException) { }

    internal StateMachineAlreadyExistsException(ErrorResponse error) : base(error) { }
}

/// <summary>The state machine is being deleted.</summary>
public class StateMachineDeletingException : AmazonStepFunctionsException
{
    public StateMachineDeletingException(string message) : base(message) { }

    public StateMachineDeletingException(string message, Exception innerException) : base(message, innerException) { }

    internal StateMachineDeletingException(ErrorResponse error) : base(error) { }
}

/// <summary>There is no such state machine.</summary>
public class StateMachineDoesNotExistException : AmazonStepFunctionsException
{
    public StateMachineDoesNotExistException(string message) : base(message) { }

    public StateMachineDoesNotExistException(string message, Exception innerException) : base(message, innerException) { }

    internal StateMachineDoesNotExistException(ErrorResponse error) : base(error) { }
}

/// <summary>State machines of this type cannot do that.</summary>
public class StateMachineTypeNotSupportedException : AmazonStepFunctionsException
{
    public StateMachineTypeNotSupportedException(string message) : base(message) { }

    public StateMachineTypeNotSupportedException(string message, Exception innerException) : base(message, innerException) { }

    internal StateMachineTypeNotSupportedException(ErrorResponse error) : base(error) { }
}

/// <summary>The task is not waiting: it, or its execution, has ended.</summary>
public class TaskDoesNotExistException : AmazonStepFunctionsException
{
    public TaskDoesNotExistException(string message) : base(message) { }

    public TaskDoesNotExistException(string message, Exception innerException) : base(message, innerException) { }

    internal TaskDoesNotExistException(ErrorResponse error) : base(error) { }
}

/// <summary>The task has timed out.</summary>
public class TaskTimedOutException : AmazonStepFunctionsException
{
    public TaskTimedOutException(string message) : base(message) { }

    public TaskTimedOutException(string message, Exception innerException) : base(message, innerException) { }

    internal TaskTimedOutException(ErrorResponse error) : base(error) { }
}

/// <summary>The request is not as the service wants it.</summary>
public class ValidationException : AmazonStepFunctionsException
{
    public ValidationException(string message) : base(message) { }

    public ValidationException(string message, Exception innerException) : base(message, innerException) { }

    internal ValidationException(ErrorResponse error) : base(error) { }
}
