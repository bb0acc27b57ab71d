using System.Text;
using AsteroidWorkflows.Jsonata.Formatting;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>Strings, counted in characters as people see them (a surrogate pair is one).</summary>
internal static class StringFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("string", "<x-b?:s>", (a, call) => Text(a, call.Run), arity: 1);
        table.Add("length", "<s-:n>", (a, _) => a[0].AsString is { } text ? Value.Of(CountOf(text)) : default);
        table.Add("uppercase", "<s-:s>", (a, _) => Value.OfNullable(a[0].AsString is { } text ? Upper(text) : null));
        table.Add("lowercase", "<s-:s>", (a, _) => Value.OfNullable(a[0].AsString?.ToLowerInvariant()));
        table.Add("trim", "<s-:s>", (a, _) => a[0].AsString is { } text ? Value.Of(Trim(text)) : default);
        table.Add("substring", "<s-nn?:s>", (a, _) => Substring(a));
        table.Add("substringBefore", "<s-s:s>", (a, _) => Before(a[0].AsString, a[1].AsString));
        table.Add("substringAfter", "<s-s:s>", (a, _) => After(a[0].AsString, a[1].AsString));
        table.Add("pad", "<s-ns?:s>", Pad);
        table.Add("join", "<a<s>s?:s>", Join);
    }

    public static int CountOf(string text)
    {
        var count = text.Length;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                count--;
                i++;
            }
        }

        return count;
    }

    /// <summary>.NET keeps a letter's length; the sharp s and the ligatures become several capitals.</summary>
    private static string Upper(string text)
    {
        var upper = text.ToUpperInvariant();
        return upper.AsSpan().IndexOfAnyInRange('\ufb00', '\ufb06') < 0 && !upper.Contains('ß', StringComparison.Ordinal)
            ? upper
            : upper.Replace("ß", "SS", StringComparison.Ordinal)
                .Replace("ﬀ", "FF", StringComparison.Ordinal)
                .Replace("ﬁ", "FI", StringComparison.Ordinal)
                .Replace("ﬂ", "FL", StringComparison.Ordinal)
                .Replace("ﬃ", "FFI", StringComparison.Ordinal)
                .Replace("ﬄ", "FFL", StringComparison.Ordinal)
                .Replace("ﬅ", "ST", StringComparison.Ordinal)
                .Replace("ﬆ", "ST", StringComparison.Ordinal);
    }

    private static Value Text(Value[] arguments, Run run)
    {
        var value = arguments[0].AsArray is { IsOuterWrapper: true, Count: > 0 } wrapper ? wrapper[0] : arguments[0];
        if (value.IsUndefined)
        {
            return default;
        }

        var text = ValueText.Of(value, run.Dialect, arguments[1].IsTrue);
        run.CheckText(text.Length);
        return Value.Of(text);
    }

    private static string Trim(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var isBlank = character is ' ' or '\t' or '\n' or '\r';
            if (!isBlank)
            {
                result.Append(character);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd(' ');
    }

    private static Value Substring(Value[] arguments)
    {
        if (arguments[0].AsString is not { } text)
        {
            return default;
        }

        var length = CountOf(text);
        var start = arguments[1].IsNumber ? arguments[1].Number : 0;
        start = length + start < 0 ? 0 : start;
        var from = ToIndex(start < 0 ? start + length : start, length);
        if (!arguments[2].IsNumber)
        {
            return Value.Of(Slice(text, length, from, length));
        }

        if (arguments[2].Number <= 0 || !arguments[1].IsNumber)
        {
            return Value.Of("");
        }

        var end = start >= 0 ? start + arguments[2].Number : length + start + arguments[2].Number;
        return Value.Of(Slice(text, length, from, ToIndex(end, length)));
    }

    private static int ToIndex(double position, int length) =>
        (int)Math.Clamp(Math.Truncate(position < 0 ? Math.Max(0, position + length) : position), 0, length);

    private static string Slice(string text, int length, int from, int to)
    {
        if (to <= from)
        {
            return "";
        }

        return length == text.Length ? text[from..to] : text[OffsetOf(text, from)..OffsetOf(text, to)];
    }

    private static int OffsetOf(string text, int characters)
    {
        var offset = 0;
        for (; characters > 0; characters--)
        {
            offset += offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 1;
        }

        return offset;
    }

    private static Value Before(string? text, string? mark)
    {
        if (text is null)
        {
            return default;
        }

        var place = text.IndexOf(mark ?? "undefined", StringComparison.Ordinal);
        return Value.Of(place > -1 ? text[..place] : text);
    }

    private static Value After(string? text, string? mark)
    {
        if (text is null)
        {
            return default;
        }

        var place = text.IndexOf(mark ?? "undefined", StringComparison.Ordinal);
        return Value.Of(place > -1 ? text[(place + (mark ?? "undefined").Length)..] : text);
    }

    private static Value Pad(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsString is not { } text)
        {
            return default;
        }

        var width = arguments[1].IsNumber ? arguments[1].Number : 0;
        var missing = Math.Abs(width) - CountOf(text);
        if (missing < 1)
        {
            return Value.Of(text);
        }

        call.Run.CheckText((long)Math.Min(Math.Abs(width), long.MaxValue / 2));
        var filling = Repeat(arguments[2].AsString is { Length: > 0 } given ? given : " ", (int)missing);
        return Value.Of(width > 0 ? text + filling : filling + text);
    }

    /// <summary>The text again and again, so many characters long.</summary>
    private static string Repeat(string text, int characters)
    {
        var result = new StringBuilder(characters);
        var elements = text.EnumerateRunes().ToArray();
        for (var i = 0; i < characters; i++)
        {
            result.Append(elements[i % elements.Length].ToString());
        }

        return result.ToString();
    }

    private static Value Join(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsArray is not { } array)
        {
            return default;
        }

        var separator = arguments[1].AsString ?? "";
        var size = 0L;
        foreach (var item in array.Items)
        {
            size += (item.AsString?.Length ?? 0) + separator.Length;
        }

        call.Run.CheckText(size);
        var result = new StringBuilder((int)size);
        for (var i = 0; i < array.Count; i++)
        {
            result.Append(i == 0 ? "" : separator).Append(array[i].AsString);
        }

        return Value.Of(result.ToString());
    }
}
