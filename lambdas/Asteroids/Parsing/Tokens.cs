namespace AsteroidWorkflows.Lambdas.Asteroids.Parsing;

/// <summary>Takes a line apart at white space, from either side. Control characters count as white space.</summary>
internal static class Tokens
{
    private const byte Delete = 0x7F;

    /// <summary>Takes the first token off the line; empty where there is none.</summary>
    internal static ReadOnlySpan<byte> TakeFirst(scoped ref ReadOnlySpan<byte> line)
    {
        var start = 0;
        while (start < line.Length && IsBlank(line[start]))
        {
            start++;
        }

        var end = start;
        while (end < line.Length && !IsBlank(line[end]))
        {
            end++;
        }

        var token = line[start..end];
        line = line[end..];
        return token;
    }

    /// <summary>Takes the last token off the line; empty where there is none.</summary>
    internal static ReadOnlySpan<byte> TakeLast(scoped ref ReadOnlySpan<byte> line)
    {
        var end = line.Length;
        while (end > 0 && IsBlank(line[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && !IsBlank(line[start - 1]))
        {
            start--;
        }

        var token = line[start..end];
        line = line[..start];
        return token;
    }

    /// <summary>The text without white space around it.</summary>
    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && IsBlank(text[0]))
        {
            text = text[1..];
        }

        while (!text.IsEmpty && IsBlank(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }

    private static bool IsBlank(byte value) => value is <= (byte)' ' or Delete;
}
