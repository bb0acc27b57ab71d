using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>Waits for a task of an activity.</summary>
public class GetActivityTaskRequest : AmazonStepFunctionsRequest
{
    public string ActivityArn { get; set; }

    public string WorkerName { get; set; }
}

/// <summary>The task; without a token there was none.</summary>
public class GetActivityTaskResponse : AmazonWebServiceResponse
{
    public string Input { get; set; }

    public string TaskToken { get; set; }
}
