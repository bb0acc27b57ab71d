using System.Net;
using Amazon.Rekognition;
using Amazon.Rekognition.Model;
using Amazon.Runtime;
using AsteroidWorkflows.StandIns.Tests.Support;

namespace AsteroidWorkflows.StandIns.Tests.Rekognition;

public class RekognitionErrorTests
{
    public static TheoryData<string, int, Type> Errors => new()
    {
        { "AccessDeniedException", 400, typeof(AccessDeniedException) },
        { "ImageTooLargeException", 400, typeof(ImageTooLargeException) },
        { "InternalServerError", 500, typeof(InternalServerErrorException) },
        { "InvalidImageFormatException", 400, typeof(InvalidImageFormatException) },
        { "InvalidParameterException", 400, typeof(InvalidParameterException) },
        { "InvalidS3ObjectException", 400, typeof(InvalidS3ObjectException) },
        { "ProvisionedThroughputExceededException", 400, typeof(ProvisionedThroughputExceededException) },
        { "ResourceNotFoundException", 400, typeof(ResourceNotFoundException) },
        { "ServiceQuotaExceededException", 400, typeof(ServiceQuotaExceededException) },
        { "ThrottlingException", 400, typeof(ThrottlingException) },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task An_error_comes_as_its_own_type(string code, int status, Type type)
    {
        await using var service = new LoopbackService(WireAnswer.Error(code, status: status));
        using var client = Clients.Rekognition(service);

        var error = await Assert.ThrowsAnyAsync<AmazonRekognitionException>(() => client.IndexFacesAsync(new IndexFacesRequest()));

        Assert.IsType(type, error);
        Assert.Equal(code, error.ErrorCode);
        Assert.Contains("told by the service", error.Message, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
        Assert.Equal("5f2b7d1e-0000-4000-8000-000000000001", error.RequestId);
    }

    [Fact]
    public async Task A_wrong_page_token_is_refused_as_such()
    {
        await using var service = new LoopbackService(WireAnswer.Error("InvalidPaginationTokenException"));
        using var client = Clients.Rekognition(service);

        await Assert.ThrowsAsync<InvalidPaginationTokenException>(() => client.ListFacesAsync(new ListFacesRequest()));
    }

    [Fact]
    public async Task An_error_that_is_not_documented_keeps_its_code()
    {
        await using var service = new LoopbackService(WireAnswer.Error("BrandNewException"));
        using var client = Clients.Rekognition(service);

        var error = await Assert.ThrowsAsync<AmazonRekognitionException>(() => client.ListFacesAsync(new ListFacesRequest()));

        Assert.Equal("BrandNewException", error.ErrorCode);
        Assert.IsAssignableFrom<AmazonServiceException>(error);
    }
}
