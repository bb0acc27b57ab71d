namespace AsteroidWorkflows.Jsonata.Regexes;

/// <summary>The characters that one place of a regular expression takes.</summary>
internal sealed class CharSet
{
    private readonly (char First, char Last)[] _ranges;
    private readonly bool _isNegated;
    private readonly bool _ignoresCase;
    private readonly bool[] _ascii = new bool[128];

    public CharSet(IEnumerable<(char First, char Last)> ranges, bool isNegated, bool ignoresCase)
    {
        _ranges = [.. ranges];
        _isNegated = isNegated;
        _ignoresCase = ignoresCase;
        for (var character = '\0'; character < _ascii.Length; character++)
        {
            _ascii[character] = Test(character);
        }
    }

    /// <summary>The one character that the set holds; null where it holds others.</summary>
    public char? Only => !_isNegated && _ranges is [var (first, last)] && first == last && (!_ignoresCase || Upper(first) == char.ToLowerInvariant(first)) ? first : null;

    public static CharSet Of(char character, bool ignoresCase) => new([(character, character)], isNegated: false, ignoresCase);

    /// <summary>Letters are the same whose capitals are, as long as that is one character.</summary>
    public static char Upper(char character) => char.ToUpperInvariant(character);

    public bool Contains(char character) => character < 128 ? _ascii[character] : Test(character);

    private bool Test(char character) =>
        (IsInRanges(character) || (_ignoresCase && (IsInRanges(Upper(character)) || IsInRanges(char.ToLowerInvariant(character))))) != _isNegated;

    private bool IsInRanges(char character)
    {
        foreach (var (first, last) in _ranges)
        {
            if (character >= first && character <= last)
            {
                return true;
            }
        }

        return false;
    }
}
