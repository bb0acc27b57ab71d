using System.Security.Cryptography;
using Amazon.Rekognition.Model;
using Amazon.StepFunctions.Model;
using AsteroidWorkflows.StandIns.Tests.Support;

namespace AsteroidWorkflows.StandIns.Tests;

public class SignatureTests
{
    [Fact]
    public async Task Rekognition_is_signed_for_its_service_and_region()
    {
        await using var service = new LoopbackService("{}");
        using var client = Clients.Rekognition(service);

        await client.ListFacesAsync(new ListFacesRequest { CollectionId = "people" });

        AssertSigned(service.Request, "eu-central-1/rekognition");
    }

    [Fact]
    public async Task Step_Functions_is_signed_for_its_service_and_region()
    {
        await using var service = new LoopbackService("{}");
        using var client = Clients.StepFunctions(service);

        await client.SendTaskHeartbeatAsync(new SendTaskHeartbeatRequest { TaskToken = "t" });

        AssertSigned(service.Request, "eu-central-1/states");
    }

    private static void AssertSigned(WireRequest request, string scope)
    {
        Assert.Matches(
            $"^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/[0-9]{{8}}/{scope}/aws4_request, "
            + "SignedHeaders=[a-z0-9;-]*host[a-z0-9;-]*x-amz-date[a-z0-9;-]*x-amz-target[a-z0-9;-]*, Signature=[0-9a-f]{64}$",
            request.Header("Authorization"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(request.Body)), request.Header("x-amz-content-sha256"));
    }
}
