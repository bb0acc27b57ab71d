namespace AsteroidWorkflows.LambdaRuntime.Api;

/// <summary>A connection, as bytes that go and come.</summary>
internal interface IByteChannel : IDisposable
{
    /// <summary>Sends all of them.</summary>
    void Send(ReadOnlySpan<byte> bytes);

    /// <summary>Waits for some bytes, however few; 0 means that the other side has closed.</summary>
    int Receive(Span<byte> buffer);
}
