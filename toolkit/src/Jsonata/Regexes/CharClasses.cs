namespace AsteroidWorkflows.Jsonata.Regexes;

/// <summary>The classes that have a name in JavaScript's regular expressions.</summary>
internal static class CharClasses
{
    public static readonly (char First, char Last)[] LineEnds = [('\n', '\n'), ('\r', '\r'), ('\u2028', '\u2029')];

    private static readonly (char First, char Last)[] Digits = [('0', '9')];
    private static readonly (char First, char Last)[] WordCharacters = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];

    private static readonly (char First, char Last)[] Blanks =
    [
        ('\t', '\r'), (' ', ' '), ('\u00a0', '\u00a0'), ('\u1680', '\u1680'), ('\u2000', '\u200a'), ('\u2028', '\u2029'),
        ('\u202f', '\u202f'), ('\u205f', '\u205f'), ('\u3000', '\u3000'), ('\ufeff', '\ufeff'),
    ];

    /// <summary>What the letter behind a backslash stands for; null where it names no class.</summary>
    public static IEnumerable<(char First, char Last)>? Find(char letter) => letter switch
    {
        'd' => Digits,
        'D' => AllBut(Digits),
        'w' => WordCharacters,
        'W' => AllBut(WordCharacters),
        's' => Blanks,
        'S' => AllBut(Blanks),
        _ => null,
    };

    public static bool IsWordCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    public static bool IsLineEnd(char character) => character is '\n' or '\r' or '\u2028' or '\u2029';

    private static IEnumerable<(char First, char Last)> AllBut((char First, char Last)[] ranges)
    {
        var next = '\0';
        foreach (var (first, last) in ranges)
        {
            if (first > next)
            {
                yield return (next, (char)(first - 1));
            }

            next = (char)(last + 1);
        }

        yield return (next, '\uffff');
    }
}
