using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>Ends a waiting task with its output.</summary>
public class SendTaskSuccessRequest : AmazonStepFunctionsRequest
{
    public string Output { get; set; }

    public string TaskToken { get; set; }
}

/// <summary>The task has ended.</summary>
public class SendTaskSuccessResponse : AmazonWebServiceResponse;
