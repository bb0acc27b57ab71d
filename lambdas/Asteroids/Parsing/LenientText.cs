using System.Text;

namespace AsteroidWorkflows.Lambdas.Asteroids.Parsing;

/// <summary>Makes a name out of whatever bytes a page has.</summary>
internal static class LenientText
{
    /// <summary>
    /// The text as valid UTF-8, with one space between its words: bytes that are no UTF-8 become replacement characters, runs of white
    /// space and control characters become a space. Nearly every name is clean and is returned as it is, without a copy.
    /// </summary>
    /// <param name="text">The text, with no white space around it.</param>
    internal static ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> text) =>
        IsClean(text) ? text : Repair(text);

    /// <summary>Whether it is printable ASCII with single spaces.</summary>
    internal static bool IsClean(ReadOnlySpan<byte> text) =>
        !text.ContainsAnyExceptInRange((byte)' ', (byte)'~') && text.IndexOf("  "u8) < 0;

    private static byte[] Repair(ReadOnlySpan<byte> text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var character in Encoding.UTF8.GetString(text))
        {
            if (!char.IsWhiteSpace(character) && !char.IsControl(character))
            {
                words.Append(character);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return Encoding.UTF8.GetBytes(words.ToString().TrimEnd(' '));
    }
}
