using System.Text;
using AsteroidWorkflows.LambdaRuntime.Api;

namespace AsteroidWorkflows.LambdaRuntime.Tests.Api;

/// <summary>A connection whose other side sends these bytes, so many at a time, and then closes.</summary>
internal sealed class ScriptedChannel(byte[] bytes, int atATime = int.MaxValue) : IByteChannel
{
    private readonly MemoryStream _sent = new();
    private int _at;

    public ScriptedChannel(string text, int atATime = int.MaxValue)
        : this(Encoding.Latin1.GetBytes(text), atATime)
    {
    }

    public string Sent => Encoding.Latin1.GetString(_sent.ToArray());

    public bool IsDisposed { get; private set; }

    public void Send(ReadOnlySpan<byte> bytes) => _sent.Write(bytes);

    public int Receive(Span<byte> buffer)
    {
        var piece = bytes.AsSpan(_at, Math.Min(Math.Min(atATime, buffer.Length), bytes.Length - _at));
        piece.CopyTo(buffer);
        _at += piece.Length;
        return piece.Length;
    }

    public void Dispose() => IsDisposed = true;
}
