using System.Text;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>Base64 and URL texts.</summary>
internal static class EncodingFunctions
{
    private const string KeptInComponents = "-_.!~*'()";
    private const string KeptInUrls = KeptInComponents + ";/?:@&=+$,#";
    private const string NotDecodedInUrls = ";/?:@&=+$,#";

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static void AddTo(FunctionTable table)
    {
        table.Add("base64encode", "<s-:s>", (a, call) => a[0].AsString is { } text ? Value.Of(Convert.ToBase64String(BytesOf(text, call))) : default);
        table.Add("base64decode", "<s-:s>", (a, call) => a[0].AsString is { } text ? Value.Of(Decode64(text, call)) : default);
        table.Add("encodeUrlComponent", "<s-:s>", (a, _) => Apply(a[0], text => Encode(text, KeptInComponents, "encodeUrlComponent")));
        table.Add("encodeUrl", "<s-:s>", (a, _) => Apply(a[0], text => Encode(text, KeptInUrls, "encodeUrl")));
        table.Add("decodeUrlComponent", "<s-:s>", (a, _) => Apply(a[0], text => Decode(text, "", "decodeUrlComponent")));
        table.Add("decodeUrl", "<s-:s>", (a, _) => Apply(a[0], text => Decode(text, NotDecodedInUrls, "decodeUrl")));
    }

    private static Value Apply(Value value, Func<string, string> change) =>
        value.AsString is { } text ? Value.Of(change(text)) : default;

    /// <summary>JSONata's own base64 knows characters of one byte only; Step Functions, running on Java, takes UTF-8.</summary>
    private static byte[] BytesOf(string text, CallContext call)
    {
        if (call.Run.Dialect == JsonataDialect.StepFunctions)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        return text.All(character => character <= '\xff')
            ? Encoding.Latin1.GetBytes(text)
            : throw Error.At("D3150", -1, value: "$base64encode takes characters up to U+00FF only");
    }

    private static string Decode64(string text, CallContext call)
    {
        if (call.Run.Dialect == JsonataDialect.StepFunctions)
        {
            return DecodeAsJava(text);
        }

        var compact = string.Concat(text.Where(character => !char.IsWhiteSpace(character))).TrimEnd('=').Replace('-', '+').Replace('_', '/');
        try
        {
            var bytes = Convert.FromBase64String(compact.PadRight((compact.Length + 3) / 4 * 4, '='));
            return Encoding.Latin1.GetString(bytes);
        }
        catch (FormatException)
        {
            throw Error.At("D3150", -1, value: $"$base64decode cannot read {text}");
        }
    }

    /// <summary>As Java's decoder does it: nothing but the alphabet, padded or not.</summary>
    private static string DecodeAsJava(string text)
    {
        var content = text.Length % 4 == 0 && text.EndsWith('=') ? text[..^(text.EndsWith("==", StringComparison.Ordinal) ? 2 : 1)] : text;
        if (content.Length % 4 == 1 || !content.All(character => char.IsAsciiLetterOrDigit(character) || character is '+' or '/'))
        {
            throw Error.Internal();
        }

        // The bits left over behind the last byte are not looked at.
        var whole = (content + "AAA")[..((content.Length + 3) / 4 * 4)];
        return Encoding.UTF8.GetString(Convert.FromBase64String(whole).AsSpan(0, content.Length * 3 / 4));
    }

    private static string Encode(string text, string kept, string function)
    {
        var result = new StringBuilder();
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar && !text.Contains('\ufffd', StringComparison.Ordinal))
            {
                throw Error.At("D3140", -1, function, text);
            }

            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || kept.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                result.Append((char)rune.Value);
                continue;
            }

            foreach (var part in bytes[..rune.EncodeToUtf8(bytes)])
            {
                result.Append('%').Append(part.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }

    private static string Decode(string text, string notDecoded, string function)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                result.Append(text[i]);
                continue;
            }

            var start = i;
            var bytes = new List<byte> { ReadByte(text, i, function) };
            var length = bytes[0] < 0x80 ? 1 : bytes[0] >= 0xf0 ? 4 : bytes[0] >= 0xe0 ? 3 : 2;
            while (bytes.Count < length)
            {
                i += 3;
                bytes.Add(ReadByte(text, i, function));
            }

            i += 2;
            result.Append(length == 1 && notDecoded.Contains((char)bytes[0], StringComparison.Ordinal)
                ? text.AsSpan(start, 3)
                : TextOf([.. bytes], text, function));
        }

        return result.ToString();
    }

    private static byte ReadByte(string text, int position, string function)
    {
        if (position + 2 < text.Length
            && text[position] == '%'
            && byte.TryParse(text.AsSpan(position + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var result))
        {
            return result;
        }

        throw Error.At("D3140", -1, function, text);
    }

    private static string TextOf(byte[] bytes, string text, string function)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Error.At("D3140", -1, function, text);
        }
    }
}
