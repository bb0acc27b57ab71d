using AsteroidWorkflows.Jsonata.Regexes;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>A regular expression: called with a string, it returns its first match, whose next() is the following one.</summary>
internal sealed class RegexFunction(CompiledRegex regex) : FunctionValue
{
    public override int Arity => 1;

    public static RegexFunction Create(string pattern, string flags, int position)
    {
        try
        {
            return new(new CompiledRegex(pattern, flags.Contains('i', StringComparison.Ordinal), flags.Contains('m', StringComparison.Ordinal)));
        }
        catch (FormatException error)
        {
            throw Error.At("S0303", position, token: pattern, value: error.Message);
        }
    }

    /// <summary>The first match, which may be empty.</summary>
    public Matched? FindFirst(string text, Run run) => regex.Find(text, 0, run);

    /// <summary>The next match, which the language wants to be of one character at least, or it would never get on.</summary>
    public Matched? FindNext(string text, int start, Run run)
    {
        var match = start < text.Length ? regex.Find(text, start, run) : null;
        return match is { Text.Length: 0 } ? throw Error.At("D1004", -1) : match;
    }

    public override Value Invoke(Value[] arguments, Value context, Frame frame) =>
        arguments is [var first, ..] && first.AsString is { } text ? Describe(text, FindFirst(text, frame.Run)) : default;

    private Value Describe(string text, Matched? found)
    {
        if (found is not { } match)
        {
            return default;
        }

        var result = new ObjectValue(5);
        result.Set("match", Value.Of(match.Text));
        result.Set("start", Value.Of(match.Start));
        result.Set("end", Value.Of(match.End));
        result.Set("groups", Value.Of(ArrayValue.Of(Array.ConvertAll(match.Groups, Value.OfNullable))));
        result.Set("next", Value.Of(new NextMatch(this, text, match.End)));
        return Value.Of(result);
    }

    private sealed class NextMatch(RegexFunction regex, string text, int start) : FunctionValue
    {
        public override int Arity => 0;

        public override Value Invoke(Value[] arguments, Value context, Frame frame) => regex.Describe(text, regex.FindNext(text, start, frame.Run));
    }
}
