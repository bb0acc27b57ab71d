using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Util.Internal;
using AsteroidWorkflows.StandIns;

namespace Amazon.Rekognition;

/// <summary>How to reach Rekognition.</summary>
public class AmazonRekognitionConfig : ClientConfig
{
    public AmazonRekognitionConfig()
        : base(ConfigurationModes.Provider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = RegionEndpointServiceName;
        EndpointProvider = new RegionalEndpoints(RegionEndpointServiceName);
    }

    /// <summary>The name in the environment variable AWS_ENDPOINT_URL_REKOGNITION.</summary>
    public static new string ServiceId => "Rekognition";

    public override string RegionEndpointServiceName => "rekognition";

    public override string ServiceVersion => "2016-06-27";

    public override string UserAgent { get; } =
        InternalSDKUtils.BuildUserAgentString(ServiceId, typeof(AmazonRekognitionConfig).Assembly.GetName().Version.ToString());

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        var known = RegionalEndpoints.Parameters(this);
        known["Region"] = parameters.AlternateEndpoint?.SystemName ?? known["Region"];
        return EndpointProvider.ResolveEndpoint(known);
    }
}
