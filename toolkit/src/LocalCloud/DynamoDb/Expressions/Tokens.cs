using System.Text.RegularExpressions;

namespace AsteroidWorkflows.LocalCloud.DynamoDb.Expressions;

/// <summary>The words and signs of an expression, one after the other.</summary>
internal sealed partial class Tokens
{
    private readonly string _text;
    private readonly List<string> _tokens = [];
    private int _next;

    public Tokens(string text)
    {
        _text = text;
        var at = 0;
        foreach (Match match in Token().Matches(text))
        {
            if (match.Index != at)
            {
                break;
            }

            at += match.Length;
            _tokens.Add(match.Groups["token"].Value);
        }

        if (text[at..].Trim().Length > 0)
        {
            throw Error($"token: \"{text[at..].Trim()[0]}\"");
        }
    }

    public bool AtEnd => _next >= _tokens.Count;

    public string? Peek => AtEnd ? null : _tokens[_next];

    public string Take() => AtEnd ? throw Error("unexpected end") : _tokens[_next++];

    /// <summary>Takes the next token where it is this word, in capitals or not.</summary>
    public bool TakeIf(string word)
    {
        if (!string.Equals(Peek, word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        _next++;
        return true;
    }

    public void Expect(string sign)
    {
        if (!TakeIf(sign))
        {
            throw Error($"expected \"{sign}\"{(AtEnd ? "" : $" before \"{Peek}\"")}");
        }
    }

    public Wire.WireError Error(string what) => DynamoDbService.Invalid($"Invalid expression: Syntax error; {what}, near: \"{_text}\"");

    [GeneratedRegex(@"\G\s*(?<token><>|<=|>=|[=<>(),+\-.]|\[\d+\]|[#:]?[A-Za-z0-9_]+)\s*")]
    private static partial Regex Token();
}
