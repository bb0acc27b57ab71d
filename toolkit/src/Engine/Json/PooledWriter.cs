using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AsteroidWorkflows.Engine.Json;

/// <summary>Writers that each thread keeps for its next values: as many as values were written within each other.</summary>
internal sealed class PooledWriter
{
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static PooledWriter? _idle;

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private PooledWriter? _next;

    private PooledWriter() => Writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions
    {
        // Nothing here is written into HTML, and AWS leaves text outside ASCII as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = JsonDepth.MostRead,
    });

    public Utf8JsonWriter Writer { get; }

    /// <summary>Takes one of this thread's writers, or a new one where all of them are writing.</summary>
    public static PooledWriter Take()
    {
        var taken = _idle ?? new PooledWriter();
        _idle = taken._next;
        return taken;
    }

    /// <summary>What has been written; valid until <see cref="Return"/>.</summary>
    public ReadOnlySpan<byte> Written()
    {
        Writer.Flush();
        return _buffer.WrittenSpan;
    }

    /// <summary>Gives the writer back. One that an exception has interrupted is left to the garbage collector instead.</summary>
    public void Return()
    {
        if (_buffer.Capacity <= LargestKept)
        {
            _buffer.ResetWrittenCount();
            Writer.Reset();
            _next = _idle;
            _idle = this;
        }
    }
}
