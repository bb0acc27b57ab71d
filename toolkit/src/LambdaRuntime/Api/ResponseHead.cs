using System.Buffers.Text;
using System.Text;

namespace AsteroidWorkflows.LambdaRuntime.Api;

/// <summary>The status line and the headers of an answer, as far as they matter here.</summary>
internal sealed record ResponseHead
{
    /// <summary>The status code.</summary>
    public int Status { get; private set; }

    /// <summary>The length of the body, where it is told.</summary>
    public int? ContentLength { get; private set; }

    /// <summary>Whether the body comes in chunks, each with its length.</summary>
    public bool IsChunked { get; private set; }

    /// <summary>Whether the connection ends with this answer.</summary>
    public bool Closes { get; private set; }

    /// <summary>Lambda-Runtime-Aws-Request-Id.</summary>
    public string? RequestId { get; private set; }

    /// <summary>Lambda-Runtime-Deadline-Ms: when Lambda ends the invocation, in milliseconds since 1970.</summary>
    public long? DeadlineMs { get; private set; }

    /// <summary>Lambda-Runtime-Invoked-Function-Arn.</summary>
    public string? InvokedFunctionArn { get; private set; }

    /// <summary>Lambda-Runtime-Trace-Id: where the invocation stands in its X-Ray trace.</summary>
    public string? TraceId { get; private set; }

    /// <summary>Reads a head: all that comes before the empty line.</summary>
    /// <exception cref="RuntimeApiException">It is not HTTP.</exception>
    public static ResponseHead Parse(ReadOnlySpan<byte> bytes)
    {
        var end = EndOfLine(bytes);
        var head = new ResponseHead { Status = StatusOf(bytes[..end]), Closes = bytes.StartsWith("HTTP/1.0"u8) };
        for (var rest = After(bytes, end); !rest.IsEmpty; rest = After(rest, end))
        {
            end = EndOfLine(rest);
            var line = rest[..end];
            var colon = line.IndexOf((byte)':');
            if (colon <= 0)
            {
                throw new RuntimeApiException($"The Runtime API sent '{Encoding.Latin1.GetString(line)}', which is no header.");
            }

            head.Take(line[..colon], line[(colon + 1)..].Trim(" \t"u8));
        }

        return head;
    }

    private void Take(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (Is(name, "Content-Length"u8))
        {
            ContentLength = (int)Number(value, int.MaxValue);
        }
        else if (Is(name, "Transfer-Encoding"u8))
        {
            IsChunked = Is(value, "chunked"u8) ? true : throw new RuntimeApiException($"The Runtime API sent a body encoded as '{Text(value)}', which nobody asked for.");
        }
        else if (Is(name, "Connection"u8))
        {
            Closes = Is(value, "close"u8) || (Closes && !Is(value, "keep-alive"u8));
        }
        else if (Is(name, "Lambda-Runtime-Aws-Request-Id"u8))
        {
            RequestId = Text(value);
        }
        else if (Is(name, "Lambda-Runtime-Deadline-Ms"u8))
        {
            DeadlineMs = Number(value, long.MaxValue);
        }
        else if (Is(name, "Lambda-Runtime-Invoked-Function-Arn"u8))
        {
            InvokedFunctionArn = Text(value);
        }
        else if (Is(name, "Lambda-Runtime-Trace-Id"u8))
        {
            TraceId = Text(value);
        }
    }

    private static int StatusOf(ReadOnlySpan<byte> line) =>
        line.StartsWith("HTTP/1."u8) && line.Length >= 12 && line[8] == ' ' && Utf8Parser.TryParse(line[9..12], out int status, out var read) && read == 3
            ? status
            : throw new RuntimeApiException($"What answers at the address of the Runtime API does not speak HTTP/1.1: '{Text(line)}'.");

    private static long Number(ReadOnlySpan<byte> value, long most) =>
        Utf8Parser.TryParse(value, out long number, out var read) && read == value.Length && number >= 0 && number <= most
            ? number
            : throw new RuntimeApiException($"The Runtime API sent '{Text(value)}' where a number belongs.");

    private static int EndOfLine(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\r\n"u8) is >= 0 and var end ? end : bytes.Length;

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> bytes, int end) => bytes.Length > end + 2 ? bytes[(end + 2)..] : [];

    private static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> other) => Ascii.EqualsIgnoreCase(text, other);

    private static string Text(ReadOnlySpan<byte> value) => Encoding.Latin1.GetString(value);
}
