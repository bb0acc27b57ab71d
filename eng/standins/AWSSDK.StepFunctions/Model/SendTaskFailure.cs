using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>Ends a waiting task with an error.</summary>
public class SendTaskFailureRequest : AmazonStepFunctionsRequest
{
    public string Cause { get; set; }

    public string Error { get; set; }

    public string TaskToken { get; set; }
}

/// <summary>The task has ended.</summary>
public class SendTaskFailureResponse : AmazonWebServiceResponse;
