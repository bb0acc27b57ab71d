using System.Globalization;
using System.Text;

namespace AsteroidWorkflows.ColdStart;

/// <summary>A request as it comes: its first line, and its body.</summary>
internal static class HttpMessage
{
    /// <exception cref="EndOfStreamException">The other side has closed the connection.</exception>
    public static (string Head, string Body) Read(Stream stream)
    {
        var head = ReadLine(stream);
        var (length, chunked) = (0, false);
        for (var line = ReadLine(stream); line.Length > 0; line = ReadLine(stream))
        {
            if (line.StartsWith("content-length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(line.AsSpan("content-length:".Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
            }

            chunked |= line.StartsWith("transfer-encoding:", StringComparison.OrdinalIgnoreCase);
        }

        return (head, chunked ? ReadChunks(stream) : ReadText(stream, length));
    }

    private static string ReadChunks(Stream stream)
    {
        var text = new StringBuilder();
        while (int.Parse(ReadLine(stream), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
        {
            text.Append(ReadText(stream, size));
            ReadLine(stream);
        }

        ReadLine(stream);
        return text.ToString();
    }

    private static string ReadText(Stream stream, int length)
    {
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    private static string ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (var read = stream.ReadByte(); read != '\n'; read = stream.ReadByte())
        {
            line.Append(read >= 0 ? (char)read : throw new EndOfStreamException("The function's process closed the connection."));
        }

        return line.ToString().TrimEnd('\r');
    }
}
