using Amazon.Runtime;

namespace Amazon.StepFunctions;

/// <summary>The base of all requests to StepFunctions.</summary>
public class AmazonStepFunctionsRequest : AmazonWebServiceRequest;
