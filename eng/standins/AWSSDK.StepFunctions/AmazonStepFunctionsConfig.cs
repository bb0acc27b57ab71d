using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Util.Internal;
using AsteroidWorkflows.StandIns;

namespace Amazon.StepFunctions;

/// <summary>How to reach StepFunctions.</summary>
public class AmazonStepFunctionsConfig : ClientConfig
{
    public AmazonStepFunctionsConfig()
        : base(ConfigurationModes.Provider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = RegionEndpointServiceName;
        EndpointProvider = new RegionalEndpoints(RegionEndpointServiceName);
    }

    /// <summary>The name in the environment variable AWS_ENDPOINT_URL_SFN.</summary>
    public static new string ServiceId => "SFN";

    public override string RegionEndpointServiceName => "states";

    public override string ServiceVersion => "2016-11-23";

    public override string UserAgent { get; } =
        InternalSDKUtils.BuildUserAgentString(ServiceId, typeof(AmazonStepFunctionsConfig).Assembly.GetName().Version.ToString());

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        var known = RegionalEndpoints.Parameters(this);
        known["Region"] = parameters.AlternateEndpoint?.SystemName ?? known["Region"];
        return EndpointProvider.ResolveEndpoint(known);
    }
}
