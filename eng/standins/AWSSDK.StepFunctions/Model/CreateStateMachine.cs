using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>Creates a state machine.</summary>
public class CreateStateMachineRequest : AmazonStepFunctionsRequest
{
    public string Definition { get; set; }

    public string Name { get; set; }

    public bool? Publish { get; set; }

    public string RoleArn { get; set; }

    public StateMachineType Type { get; set; }

    public string VersionDescription { get; set; }
}

/// <summary>The state machine created.</summary>
public class CreateStateMachineResponse : AmazonWebServiceResponse
{
    public DateTime? CreationDate { get; set; }

    public string StateMachineArn { get; set; }

    public string StateMachineVersionArn { get; set; }
}
