using Amazon;
using Amazon.Rekognition;
using Amazon.Rekognition.Model;
using Amazon.Runtime.Endpoints;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using AsteroidWorkflows.StandIns.Tests.Support;

namespace AsteroidWorkflows.StandIns.Tests;

/// <summary>These set environment variables of the process, so nothing else runs meanwhile.</summary>
[Collection(nameof(EndpointTests))]
[CollectionDefinition(nameof(EndpointTests), DisableParallelization = true)]
public sealed class EndpointTests : IDisposable
{
    public void Dispose()
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", null);
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_SFN", null);
    }

    [Fact]
    public async Task AWS_ENDPOINT_URL_is_where_both_services_are_found()
    {
        await using var service = new LoopbackService("{}");
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", service.Url);
        using var rekognition = new AmazonRekognitionClient(Clients.Credentials);
        using var stepFunctions = new AmazonStepFunctionsClient(Clients.Credentials);

        await rekognition.ListFacesAsync(new ListFacesRequest());
        await stepFunctions.StartExecutionAsync(new StartExecutionRequest());

        Assert.Equal(
            ["RekognitionService.ListFaces", "AWSStepFunctions.StartExecution"],
            service.Requests.Select(request => request.Header("X-Amz-Target")));
        Assert.All(service.Requests, request => Assert.Contains($"/{ProcessEnvironment.Region}/", request.Header("Authorization"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_may_have_an_endpoint_of_its_own()
    {
        await using var forAll = new LoopbackService("{}");
        await using var forOne = new LoopbackService("{}");
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", forAll.Url);
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_SFN", forOne.Url);
        using var rekognition = new AmazonRekognitionClient(Clients.Credentials);
        using var stepFunctions = new AmazonStepFunctionsClient(Clients.Credentials);

        await rekognition.ListFacesAsync(new ListFacesRequest());
        await stepFunctions.StartExecutionAsync(new StartExecutionRequest());

        Assert.Equal("RekognitionService.ListFaces", forAll.Request.Header("X-Amz-Target"));
        Assert.Equal("AWSStepFunctions.StartExecution", forOne.Request.Header("X-Amz-Target"));
    }

    [Fact]
    public async Task A_client_without_arguments_takes_all_from_the_environment()
    {
        await using var service = new LoopbackService("{}");
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", service.Url);
        using var rekognition = new AmazonRekognitionClient();

        await rekognition.ListFacesAsync(new ListFacesRequest());

        Assert.Matches(
            $"Credential=AKIDFROMENV/[0-9]{{8}}/{ProcessEnvironment.Region}/rekognition/aws4_request", service.Request.Header("Authorization"));
    }

    [Theory]
    [InlineData("eu-central-1", "https://rekognition.eu-central-1.amazonaws.com")]
    [InlineData("cn-north-1", "https://rekognition.cn-north-1.amazonaws.com.cn")]
    public void Without_one_the_endpoint_is_the_regions(string region, string url)
    {
        var config = new AmazonRekognitionConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(region) };

        var endpoint = config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new ListFacesRequest()));

        Assert.Equal(url, endpoint.URL.TrimEnd('/'));
    }

    [Theory]
    [InlineData(true, false, "https://rekognition-fips.us-east-1.amazonaws.com")]
    [InlineData(false, true, "https://rekognition.us-east-1.api.aws")]
    public void An_endpoint_may_be_the_one_for_FIPS_or_for_IPv6(bool fips, bool dualStack, string url)
    {
        var config = new AmazonRekognitionConfig
        {
            RegionEndpoint = RegionEndpoint.USEast1,
            UseFIPSEndpoint = fips,
            UseDualstackEndpoint = dualStack,
        };

        var endpoint = config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new ListFacesRequest()));

        Assert.Equal(url, endpoint.URL.TrimEnd('/'));
    }

    [Fact]
    public void Step_Functions_is_found_under_states()
    {
        var config = new AmazonStepFunctionsConfig { RegionEndpoint = RegionEndpoint.USEast1 };

        var endpoint = config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new StartExecutionRequest()));

        Assert.Equal("https://states.us-east-1.amazonaws.com", endpoint.URL.TrimEnd('/'));
    }
}
