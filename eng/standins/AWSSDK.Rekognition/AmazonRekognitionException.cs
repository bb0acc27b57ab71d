using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Rekognition;

/// <summary>An error that Rekognition answered with; those that it documents have classes of their own.</summary>
public class AmazonRekognitionException : AmazonServiceException
{
    public AmazonRekognitionException(string message)
        : base(message)
    {
    }

    public AmazonRekognitionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonRekognitionException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    internal AmazonRekognitionException(ErrorResponse error)
        : this(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode)
    {
    }
}
