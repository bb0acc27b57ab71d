namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>An event could not be read into the function's input type, or its output could not be written.</summary>
public class JsonSerializerException : Exception
{
    /// <summary>A failure of its own.</summary>
    public JsonSerializerException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    public JsonSerializerException(string message, Exception exception)
        : base(message, exception)
    {
    }
}
