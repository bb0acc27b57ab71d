using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>Tells that a waiting task is still worked on.</summary>
public class SendTaskHeartbeatRequest : AmazonStepFunctionsRequest
{
    public string TaskToken { get; set; }
}

/// <summary>The task waits on.</summary>
public class SendTaskHeartbeatResponse : AmazonWebServiceResponse;
