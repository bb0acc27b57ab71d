using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>What Step Functions adds to the language.</summary>
internal static class StepFunctionsExtensions
{
    /// <summary>The longest array that <c>$range</c> was measured to make; with one item more it is out of memory.</summary>
    private const long MostRangeItems = 360_145;

    public static void AddTo(FunctionTable table)
    {
        table.Add("partition", "<xn:a>", Partition);
        table.Add("range", "<nnn?:a>", Range);
        table.Add("hash", "<s-s:s>", (a, _) => Hash(a[0].AsString, a[1].AsString));
        table.Add("random", "<n?:n>", (a, call) => Value.Of(a[0].IsNumber ? JavaRandom.First(Whole(a[0])) : call.Run.Options.Random()));
        table.Add("uuid", "<:s>", (_, call) => Value.Of(call.Run.Options.NewGuid().ToString("D")));
        table.Add("parse", "<s-:x>", (a, call) => a[0].AsString is { } text ? StrictJson.Parse(text, call.Run) : default);
    }

    /// <summary>The number without its fraction, as Java casts it: within the bounds of a long.</summary>
    private static long Whole(Value number) => double.IsNaN(number.Number) ? 0
        : number.Number >= long.MaxValue ? long.MaxValue
        : number.Number <= long.MinValue ? long.MinValue
        : (long)number.Number;

    private static Value Partition(Value[] arguments, CallContext call)
    {
        if (arguments[0].IsUndefined)
        {
            return default;
        }

        // Unlike the language's own functions it does not take a single value for an array.
        var array = arguments[0].AsArray ?? throw Error.At("T0412", -1, index: 1);
        if (!arguments[1].IsNumber)
        {
            return default;
        }

        var size = Whole(arguments[1]);
        if (size < 0)
        {
            throw Error.At("D3137", -1, value: "Second argument must be zero or greater");
        }

        if (size == 0 || array.Count == 0)
        {
            return default;
        }

        var chunk = (int)Math.Min(size, array.Count);
        call.Run.Steps(array.Count);
        var result = new ArrayValue((array.Count + chunk - 1) / chunk);
        for (var start = 0; start < array.Count; start += chunk)
        {
            result.Add(Value.Of(ArrayValue.Of(array.Items.Slice(start, Math.Min(chunk, array.Count - start)).ToArray())));
        }

        return Value.Of(result);
    }

    /// <summary>A sequence, so that a range of one number is that number, as Step Functions has it.</summary>
    private static Value Range(Value[] arguments, CallContext call)
    {
        if (!Array.TrueForAll(arguments, argument => argument.IsNumber))
        {
            return default;
        }

        var (first, last, step) = (Whole(arguments[0]), Whole(arguments[1]), Whole(arguments[2]));
        var count = step == 0 ? 0 : (((Int128)last - first) / step) + 1;
        if (count <= 0 || (step > 0 ? first > last : first < last))
        {
            return default;
        }

        if (count > MostRangeItems)
        {
            throw Error.TooLarge();
        }

        call.Run.CheckItems((long)count);
        call.Run.Steps((long)count);
        var result = ArrayValue.Sequence((int)count);
        for (var i = 0; i < (int)count; i++)
        {
            result.Add(Value.Of((double)((Int128)first + ((Int128)i * step))));
        }

        return Value.Of(result);
    }

    [SuppressMessage("Security", "CA5350", Justification = "The language offers SHA-1; the expression's author chooses.")]
    [SuppressMessage("Security", "CA5351", Justification = "The language offers MD5; the expression's author chooses.")]
    private static Value Hash(string? text, string? algorithm)
    {
        if (text is null || algorithm is null)
        {
            return default;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var hash = algorithm switch
        {
            "MD5" => MD5.HashData(bytes),
            "SHA-1" => SHA1.HashData(bytes),
            "SHA-256" => SHA256.HashData(bytes),
            "SHA-384" => SHA384.HashData(bytes),
            "SHA-512" => SHA512.HashData(bytes),
            _ => throw Error.At("D3137", -1, value: $"Hash algorithm '{algorithm}' must be one of SHA-1, SHA-384, SHA-256, SHA-512, MD5"),
        };
        return Value.Of(Convert.ToHexStringLower(hash));
    }
}
