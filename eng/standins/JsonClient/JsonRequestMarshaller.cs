using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace AsteroidWorkflows.StandIns;

/// <summary>Puts a request on the wire: the operation is named in a header, its input is the JSON body.</summary>
internal sealed class JsonRequestMarshaller(JsonService service) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var operation = input.GetType().Name[..^"Request".Length];
        return new DefaultRequest(input, service.Name)
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            HostPrefix = service.HostPrefix(operation),
            Content = service.Write(input),
            Headers =
            {
                ["X-Amz-Target"] = $"{service.TargetPrefix}.{operation}",
                ["Content-Type"] = service.ContentType,
                ["X-Amz-Api-Version"] = service.ApiVersion,
            },
        };
    }
}
