using Amazon.Rekognition;
using Amazon.Runtime;
using Amazon.StepFunctions;

namespace AsteroidWorkflows.StandIns.Tests.Support;

/// <summary>Clients of a service on this machine, which do not try again unless told to.</summary>
internal static class Clients
{
    public static BasicAWSCredentials Credentials { get; } = new("AKIDEXAMPLE", "not-a-secret");

    public static AmazonRekognitionClient Rekognition(LoopbackService service, int retries = 0) => new(
        Credentials,
        new AmazonRekognitionConfig { ServiceURL = service.Url, AuthenticationRegion = "eu-central-1", MaxErrorRetry = retries });

    public static AmazonStepFunctionsClient StepFunctions(LoopbackService service, int retries = 0, bool withoutHostPrefix = false) => new(
        Credentials,
        new AmazonStepFunctionsConfig
        {
            ServiceURL = service.Url,
            AuthenticationRegion = "eu-central-1",
            MaxErrorRetry = retries,
            DisableHostPrefixInjection = withoutHostPrefix,
        });
}
