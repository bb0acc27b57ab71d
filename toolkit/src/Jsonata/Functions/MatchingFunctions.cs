using System.Text;
using AsteroidWorkflows.Jsonata.Regexes;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>Strings searched by a string, a regular expression or a matcher function.</summary>
internal static class MatchingFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("contains", "<s-(sf):b>", Contains);
        table.Add("match", "<s-f<s:o>n?:a<o>>", Match);
        table.Add("split", "<s-(sf)n?:a<s>>", Split);
        table.Add("replace", "<s-(sf)(sf)n?:s>", Replace);
    }

    private static Value Contains(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsString is not { } text || arguments[1].IsUndefined)
        {
            return default;
        }

        return Value.Of(arguments[1].AsFunction is { } function
            ? Matcher.Matches(function, text, call).Any()
            : text.Contains(arguments[1].AsString!, StringComparison.Ordinal));
    }

    private static Value Match(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsString is not { } text)
        {
            return default;
        }

        var result = ArrayValue.Sequence();
        var limit = LimitOf(arguments[2], "D3040");
        if (limit > 0)
        {
            foreach (var match in Matcher.Matches(arguments[1].AsFunction!, text, call))
            {
                result.Add(Value.Of(Describe(match)));
                call.Run.CheckItems((long)result.Count * 4);
                if (result.Count >= limit)
                {
                    break;
                }
            }
        }

        return Value.Of(result);
    }

    private static ObjectValue Describe(Matched match)
    {
        var result = new ObjectValue(3);
        result.Set("match", Value.Of(match.Text));
        result.Set("index", Value.Of(match.Start));
        result.Set("groups", Value.Of(ArrayValue.Of(Array.ConvertAll(match.Groups, Value.OfNullable))));
        return result;
    }

    private static Value Split(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsString is not { } text)
        {
            return default;
        }

        var limit = LimitOf(arguments[2], "D3020");
        var result = new ArrayValue();
        if (arguments[1].AsFunction is { } function)
        {
            SplitByMatches(text, Matcher.Matches(function, text, call), limit, result);
        }
        else if (arguments[1].AsString is { } separator)
        {
            var most = ToUnsigned(arguments[2].IsNumber ? limit : null);
            foreach (var part in separator.Length > 0 ? text.Split(separator) : [.. text.Select(character => character.ToString())])
            {
                if (result.Count >= most)
                {
                    break;
                }

                call.Run.Step();
                result.Add(Value.Of(part));
                call.Run.CheckItems(result.Count);
            }
        }
        else
        {
            result.Add(Value.Of(text));
        }

        return Value.Of(result);
    }

    /// <summary>As JavaScript takes a limit: cut, and counted on from zero behind 2^32.</summary>
    private static double ToUnsigned(double? limit) =>
        limit is not { } given ? double.PositiveInfinity : double.IsFinite(given) ? Math.Truncate(given) % 4294967296 : 0;

    private static void SplitByMatches(string text, IEnumerable<Matched> matches, double limit, ArrayValue result)
    {
        var start = 0;
        foreach (var match in matches)
        {
            if (result.Count >= limit)
            {
                return;
            }

            result.Add(Value.Of(text[start..match.Start]));
            start = match.End;
        }

        if (result.Count < limit)
        {
            result.Add(Value.Of(text[start..]));
        }
    }

    private static Value Replace(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsString is not { } text || arguments[1].IsUndefined)
        {
            return default;
        }

        if (arguments[1].AsString is { Length: 0 })
        {
            throw Error.At("D3010", -1);
        }

        var limit = LimitOf(arguments[3], "D3011");
        return Value.Of(arguments[1].AsFunction is { } function
            ? ReplaceMatches(text, Matcher.Matches(function, text, call), arguments[2], limit, call)
            : ReplaceText(text, arguments[1].AsString!, arguments[2], limit, call));
    }

    private static string ReplaceText(string text, string sought, Value replacement, double limit, CallContext call)
    {
        // JavaScript writes out a replacement that is not there.
        var filling = replacement.AsString ?? (replacement.IsUndefined && call.Run.Dialect == JsonataDialect.StepFunctions ? "undefined" : throw Error.Of("D3012", replacement));
        var result = new StringBuilder();
        var start = 0;
        for (var count = 0; count < limit; count++)
        {
            call.Run.Steps(1 + (filling.Length >> 6));
            var place = text.IndexOf(sought, start, StringComparison.Ordinal);
            if (place < 0)
            {
                break;
            }

            result.Append(text, start, place - start).Append(filling);
            call.Run.CheckGrowth(result.Length);
            start = place + sought.Length;
        }

        return result.Append(text, start, text.Length - start).ToString();
    }

    private static string ReplaceMatches(string text, IEnumerable<Matched> matches, Value replacement, double limit, CallContext call)
    {
        var result = new StringBuilder();
        var start = 0;
        var count = 0;
        foreach (var match in matches)
        {
            if (count++ >= limit)
            {
                break;
            }

            call.Run.Steps((replacement.AsString?.Length ?? 0) >> 6);
            result.Append(text, start, match.Start - start);
            result.Append(replacement.AsFunction is { } function
                ? Filled(call.Call(function, DescribeForReplacement(match)))
                : Replacement.Fill(replacement.AsString ?? "", match));
            call.Run.CheckGrowth(result.Length);
            start = match.End;
        }

        return result.Append(text, start, text.Length - start).ToString();
    }

    private static string Filled(Value value) => value.AsString ?? throw Error.Of("D3012", value);

    private static Value DescribeForReplacement(Matched match)
    {
        var result = new ObjectValue(4);
        result.Set("match", Value.Of(match.Text));
        result.Set("start", Value.Of(match.Start));
        result.Set("end", Value.Of(match.End));
        result.Set("groups", Value.Of(ArrayValue.Of(Array.ConvertAll(match.Groups, Value.OfNullable))));
        return Value.Of(result);
    }

    private static double LimitOf(Value limit, string code)
    {
        if (!limit.IsNumber)
        {
            return double.PositiveInfinity;
        }

        return limit.Number >= 0 ? limit.Number : throw Error.Of(code, limit);
    }
}
