using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>Creates an activity.</summary>
public class CreateActivityRequest : AmazonStepFunctionsRequest
{
    public string Name { get; set; }
}

/// <summary>The activity created.</summary>
public class CreateActivityResponse : AmazonWebServiceResponse
{
    public string ActivityArn { get; set; }

    public DateTime? CreationDate { get; set; }
}
