using Amazon.Runtime.Internal;

namespace AsteroidWorkflows.StandIns;

/// <summary>Fits the SDK's request pipeline to a service.</summary>
internal static class JsonPipeline
{
    public static void Customize(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new RegionalEndpoints.Handler());
        pipeline.AddHandlerAfter<Marshaller>(new SignatureV4Handler());
    }
}
