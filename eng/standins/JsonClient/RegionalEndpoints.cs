using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace AsteroidWorkflows.StandIns;

/// <summary>Finds the address of a service: the one that the user configured, else the region's.</summary>
internal sealed class RegionalEndpoints(string service) : IEndpointProvider
{
    public static EndpointParameters Parameters(IClientConfig config) => new()
    {
        ["Endpoint"] = config.ServiceURL,
        ["Region"] = config.RegionEndpoint?.SystemName,
        ["UseFIPS"] = config.UseFIPSEndpoint,
        ["UseDualStack"] = config.UseDualstackEndpoint,
    };

    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (parameters["Endpoint"] is string { Length: > 0 } configured)
        {
            return new Endpoint(configured);
        }

        if (parameters["Region"] is not string region)
        {
            throw new AmazonClientException("No region is configured: set AWS_REGION, or RegionEndpoint or ServiceURL of the client's config.");
        }

        var fips = parameters["UseFIPS"] is true ? "-fips" : "";
        var suffix = parameters["UseDualStack"] is true ? "api.aws" : RegionEndpoint.GetBySystemName(region).PartitionDnsSuffix;
        return new Endpoint($"https://{service}{fips}.{region}.{suffix}");
    }

    /// <summary>The step of the request pipeline that asks the provider.</summary>
    internal sealed class Handler : BaseEndpointResolver
    {
        protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) =>
            Parameters(requestContext.ClientConfig);

        protected override void ServiceSpecificHandler(IExecutionContext executionContext, EndpointParameters parameters) =>
            InjectHostPrefix(executionContext.RequestContext);
    }
}
