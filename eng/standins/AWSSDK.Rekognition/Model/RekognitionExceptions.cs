using Amazon.Runtime.Internal;

namespace Amazon.Rekognition.Model;

/// <summary>The caller may not do this.</summary>
public class AccessDeniedException : AmazonRekognitionException
{
    public AccessDeniedException(string message) : base(message) { }

    public AccessDeniedException(string message, Exception innerException) : base(message, innerException) { }

    internal AccessDeniedException(ErrorResponse error) : base(error) { }
}

/// <summary>The image is too large: over 5 MB as bytes, over 15 MB in S3.</summary>
public class ImageTooLargeException : AmazonRekognitionException
{
    public ImageTooLargeException(string message) : base(message) { }

    public ImageTooLargeException(string message, Exception innerException) : base(message, innerException) { }

    internal ImageTooLargeException(ErrorResponse error) : base(error) { }
}

/// <summary>The service failed; try again.</summary>
public class InternalServerErrorException : AmazonRekognitionException
{
    public InternalServerErrorException(string message) : base(message) { }

    public InternalServerErrorException(string message, Exception innerException) : base(message, innerException) { }

    internal InternalServerErrorException(ErrorResponse error) : base(error) { }
}

/// <summary>The image is neither JPEG nor PNG.</summary>
public class InvalidImageFormatException : AmazonRekognitionException
{
    public InvalidImageFormatException(string message) : base(message) { }

    public InvalidImageFormatException(string message, Exception innerException) : base(message, innerException) { }

    internal InvalidImageFormatException(ErrorResponse error) : base(error) { }
}

/// <summary>The token of the page is not one.</summary>
public class InvalidPaginationTokenException : AmazonRekognitionException
{
    public InvalidPaginationTokenException(string message) : base(message) { }

    public InvalidPaginationTokenException(string message, Exception innerException) : base(message, innerException) { }

    internal InvalidPaginationTokenException(ErrorResponse error) : base(error) { }
}

/// <summary>A parameter is not as it must be; also: the image holds no face.</summary>
public class InvalidParameterException : AmazonRekognitionException
{
    public InvalidParameterException(string message) : base(message) { }

    public InvalidParameterException(string message, Exception innerException) : base(message, innerException) { }

    internal InvalidParameterException(ErrorResponse error) : base(error) { }
}

/// <summary>The image in S3 can not be read.</summary>
public class InvalidS3ObjectException : AmazonRekognitionException
{
    public InvalidS3ObjectException(string message) : base(message) { }

    public InvalidS3ObjectException(string message, Exception innerException) : base(message, innerException) { }

    internal InvalidS3ObjectException(ErrorResponse error) : base(error) { }
}

/// <summary>Too much of this runs.</summary>
public class LimitExceededException : AmazonRekognitionException
{
    public LimitExceededException(string message) : base(message) { }

    public LimitExceededException(string message, Exception innerException) : base(message, innerException) { }

    internal LimitExceededException(ErrorResponse error) : base(error) { }
}

/// <summary>Too many requests for this account.</summary>
public class ProvisionedThroughputExceededException : AmazonRekognitionException
{
    public ProvisionedThroughputExceededException(string message) : base(message) { }

    public ProvisionedThroughputExceededException(string message, Exception innerException) : base(message, innerException) { }

    internal ProvisionedThroughputExceededException(ErrorResponse error) : base(error) { }
}

/// <summary>There is no such collection.</summary>
public class ResourceNotFoundException : AmazonRekognitionException
{
    public ResourceNotFoundException(string message) : base(message) { }

    public ResourceNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    internal ResourceNotFoundException(ErrorResponse error) : base(error) { }
}

/// <summary>The collection is full.</summary>
public class ServiceQuotaExceededException : AmazonRekognitionException
{
    public ServiceQuotaExceededException(string message) : base(message) { }

    public ServiceQuotaExceededException(string message, Exception innerException) : base(message, innerException) { }

    internal ServiceQuotaExceededException(ErrorResponse error) : base(error) { }
}

/// <summary>Too many requests just now.</summary>
public class ThrottlingException : AmazonRekognitionException
{
    public ThrottlingException(string message) : base(message) { }

    public ThrottlingException(string message, Exception innerException) : base(message, innerException) { }

    internal ThrottlingException(ErrorResponse error) : base(error) { }
}
