namespace AsteroidWorkflows.Jsonata.Tests.Running;

/// <summary>Makes expressions by chance: well-formed ones out of the grammar, and broken ones out of pieces.</summary>
internal sealed class RandomExpressions(int seed)
{
    private static readonly string[] Names = ["a", "b", "c", "d", "$", "$$", "*", "**", "%", "$v", "`x y`"];
    private static readonly string[] Literals = ["0", "1", "-2", "1.5", "'x'", "\"hello\"", "true", "null", "[]", "{}", "/a+/", "1e308"];
    private static readonly string[] Operators = ["+", "-", "*", "/", "%", "&", "=", "!=", "<", ">=", "in", "and", "or", "??", "?:", "~>", "..", ":="];
    private static readonly string[] Functions =
    [
        "sum", "count", "string", "length", "map", "filter", "reduce", "sort", "keys", "each", "sift", "merge", "append", "zip", "split", "join",
        "match", "replace", "contains", "pad", "formatNumber", "formatInteger", "parseInteger", "fromMillis", "toMillis", "round", "power", "number",
        "distinct", "reverse", "spread", "lookup", "single", "type", "eval", "substring", "base64decode", "decodeUrl", "formatBase", "error", "assert",
    ];

    private readonly Random _random = new(seed);

    public string Next() => _random.Next(4) == 0 ? Pieces() : Expression(_random.Next(1, 5));

    private string Pieces() => string.Concat(Enumerable.Range(0, _random.Next(1, 8)).Select(_ => _random.Next(5) switch
    {
        0 => Pick(Names),
        1 => Pick(Literals),
        2 => Pick(Operators),
        3 => Pick(["(", ")", "[", "]", "{", "}", ",", ";", ":", "?", ".", "@", "#", "^(", "|", "\\", "\"", "/*", "~", "!", "function($x){", "é"]),
        _ => "$" + Pick(Functions) + "(",
    }));

    private string Expression(int depth)
    {
        if (depth == 0)
        {
            return _random.Next(2) == 0 ? Pick(Names) : Pick(Literals);
        }

        string Inner() => Expression(depth - 1);
        return _random.Next(16) switch
        {
            0 => $"{Inner()}.{Inner()}",
            1 => $"{Inner()}[{Inner()}]",
            2 => $"{Inner()}^(<{Inner()}, >{Inner()})",
            3 => $"{Inner()}{{{Inner()}: {Inner()}}}",
            4 => $"{{'k': {Inner()}, 'l': {Inner()}}}",
            5 => $"[{Inner()}, {Inner()}]",
            6 => $"({Inner()}; $v := {Inner()}; {Inner()})",
            7 => $"({Inner()} ? {Inner()} : {Inner()})",
            8 or 9 => $"({Inner()} {Pick(Operators)} {Inner()})",
            10 => $"${Pick(Functions)}({Inner()}, function($v, $i){{ {Inner()} }})",
            11 => $"${Pick(Functions)}({Inner()}, {Inner()})",
            12 => $"${Pick(Functions)}({Inner()})",
            13 => $"{Pick(Names)}@$v.{Inner()}",
            14 => $"{Pick(Names)}#$i[{Inner()}]",
            _ => $"({Inner()} ~> |{Inner()}|{Inner()}, {Inner()}|)",
        };
    }

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
