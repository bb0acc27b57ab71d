using AsteroidWorkflows.Jsonata.Regexes;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>All matches of a function in a text: a regular expression's own, or those that a function of the expression hands out.</summary>
internal static class Matcher
{
    public static IEnumerable<Matched> Matches(FunctionValue function, string text, CallContext call) =>
        function is RegexFunction regex ? OfRegex(regex, text, call) : OfFunction(function, text, call);

    private static IEnumerable<Matched> OfRegex(RegexFunction regex, string text, CallContext call)
    {
        for (var found = regex.FindFirst(text, call.Run); found is { } match; found = regex.FindNext(text, match.End, call.Run))
        {
            call.Run.Step();
            yield return match;
        }
    }

    private static IEnumerable<Matched> OfFunction(FunctionValue function, string text, CallContext call)
    {
        var result = call.Call(function, Value.Of(text));
        while (!result.IsUndefined)
        {
            if (result.AsObject is not { } match
                || !(match.Get("start").IsNumber || match.Get("end").IsNumber)
                || match.Get("groups").AsArray is not { } groups
                || match.Get("next").AsFunction is not { } next)
            {
                throw Error.At("T1010", -1);
            }

            var start = (int)Math.Clamp(match.Get("start").Number, 0, text.Length);
            var end = (int)Math.Clamp(match.Get("end").Number, start, text.Length);
            yield return new(match.Get("match").AsString ?? "", start, end, Array.ConvertAll(groups.Items.ToArray(), group => group.AsString));
            result = call.Call(next);
        }
    }
}
