using Amazon.Rekognition.Model;
using Amazon.Runtime.Internal;
using AsteroidWorkflows.StandIns;

namespace Amazon.Rekognition;

/// <summary>Rekognition on the wire.</summary>
internal static class RekognitionService
{
    public static JsonService Json { get; } = new(
        RekognitionModels.Default,
        null,
        new ConstantConverter<EmotionName>(EmotionName.FindValue),
        new ConstantConverter<GenderType>(GenderType.FindValue),
        new ConstantConverter<LandmarkType>(LandmarkType.FindValue),
        new ConstantConverter<OrientationCorrection>(OrientationCorrection.FindValue),
        new ConstantConverter<QualityFilter>(QualityFilter.FindValue))
    {
        Name = "Amazon.Rekognition",
        TargetPrefix = "RekognitionService",
        ContentType = "application/x-amz-json-1.1",
        ApiVersion = "2016-06-27",
        Error = Error,
    };

    private static AmazonRekognitionException Error(ErrorResponse error) => error.Code switch
    {
        "AccessDeniedException" => new AccessDeniedException(error),
        "ImageTooLargeException" => new ImageTooLargeException(error),
        "InternalServerError" => new InternalServerErrorException(error),
        "InvalidImageFormatException" => new InvalidImageFormatException(error),
        "InvalidPaginationTokenException" => new InvalidPaginationTokenException(error),
        "InvalidParameterException" => new InvalidParameterException(error),
        "InvalidS3ObjectException" => new InvalidS3ObjectException(error),
        "LimitExceededException" => new LimitExceededException(error),
        "ProvisionedThroughputExceededException" => new ProvisionedThroughputExceededException(error),
        "ResourceNotFoundException" => new ResourceNotFoundException(error),
        "ServiceQuotaExceededException" => new ServiceQuotaExceededException(error),
        "ThrottlingException" => new ThrottlingException(error),
        _ => new AmazonRekognitionException(error),
    };
}
