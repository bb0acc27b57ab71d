namespace Amazon.Lambda.Core;

/// <summary>Turns an event into a function's input, and its output into a response.</summary>
public interface ILambdaSerializer
{
    /// <summary>Reads the input from the event.</summary>
    T Deserialize<T>(Stream requestStream);

    /// <summary>Writes the output to the response.</summary>
    void Serialize<T>(T response, Stream responseStream);
}
