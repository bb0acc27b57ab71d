using System.Net;
using System.Text;

namespace AsteroidWorkflows.Lambdas.Asteroids.Benner;

/// <summary>The text of a line of HTML.</summary>
internal static class HtmlLine
{
    /// <summary>The line without tags and character references. Tags are removed in place, each leaving a space.</summary>
    internal static ReadOnlySpan<byte> ToText(Span<byte> line)
    {
        if (!line.ContainsAny((byte)'<', (byte)'&'))
        {
            return line;
        }

        var text = RemoveTags(line);
        return text.Contains((byte)'&') ? Encoding.UTF8.GetBytes(WebUtility.HtmlDecode(Encoding.UTF8.GetString(text))) : text;
    }

    private static Span<byte> RemoveTags(Span<byte> line)
    {
        var kept = 0;
        var inTag = false;
        foreach (var value in line)
        {
            if (inTag)
            {
                inTag = value != '>';
                continue;
            }

            inTag = value == '<';
            line[kept++] = inTag ? (byte)' ' : value;
        }

        return line[..kept];
    }
}
