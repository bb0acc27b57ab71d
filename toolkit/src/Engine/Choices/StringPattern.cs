using System.Text;

namespace AsteroidWorkflows.Engine.Choices;

/// <summary>The pattern of StringMatches: <c>*</c> stands for any characters, none too; <c>\*</c> and <c>\\</c> for themselves.</summary>
internal sealed class StringPattern
{
    private readonly string[] _pieces;

    public StringPattern(string text)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '*')
            {
                pieces.Add(piece.ToString());
                piece.Clear();
                continue;
            }

            var isEscape = text[index] == '\\' && index + 1 < text.Length && text[index + 1] is ('*' or '\\');
            index += isEscape ? 1 : 0;
            piece.Append(text[index]);
        }

        pieces.Add(piece.ToString());
        _pieces = [.. pieces];
    }

    public bool Matches(string text)
    {
        if (_pieces is [var only])
        {
            return text == only;
        }

        var (first, last) = (_pieces[0], _pieces[^1]);
        if (text.Length < first.Length + last.Length
            || !text.StartsWith(first, StringComparison.Ordinal)
            || !text.EndsWith(last, StringComparison.Ordinal))
        {
            return false;
        }

        // The leftmost place of each piece leaves the most room for those after it.
        var rest = text.AsSpan(first.Length, text.Length - first.Length - last.Length);
        foreach (var piece in _pieces.AsSpan(1, _pieces.Length - 2))
        {
            var place = rest.IndexOf(piece, StringComparison.Ordinal);
            if (place < 0)
            {
                return false;
            }

            rest = rest[(place + piece.Length)..];
        }

        return true;
    }
}
