using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Jsonata.Formatting;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>What Step Functions adds to the language.</summary>
internal static class StepFunctionsExtensions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("partition", "<an:a>", Partition);
        table.Add("range", "<nnn:a>", Range);
        table.Add("hash", "<x-s:s>", (a, _) => Hash(a[0], a[1]));
        table.Add("random", "<n?:n>", (a, call) => Value.Of(a[0].IsNumber ? Seeded(a[0].Number) : call.Run.Options.Random()));
        table.Add("uuid", "<:s>", (_, call) => Value.Of(call.Run.Options.NewGuid().ToString("D")));
        table.Add("parse", "<s-:x>", (a, _) => a[0].AsString is { } text ? Parse(text) : default);
    }

    private static Value Partition(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsArray is not { } array || !arguments[1].IsNumber)
        {
            return default;
        }

        var size = arguments[1].Number;
        if (!(size >= 1))
        {
            throw Error.At("D3150", -1, value: "The chunk size given to $partition must be a positive number");
        }

        var chunk = (int)Math.Min(Math.Floor(size), Math.Max(1, array.Count));
        var result = new ArrayValue((array.Count + chunk - 1) / chunk);
        for (var start = 0; start < array.Count; start += chunk)
        {
            call.Run.Step();
            result.Add(Value.Of(ArrayValue.Of(array.Items.Slice(start, Math.Min(chunk, array.Count - start)).ToArray())));
        }

        return Value.Of(result);
    }

    /// <summary>A sequence, so that a range of one number is that number, as Step Functions has it.</summary>
    private static Value Range(Value[] arguments, CallContext call)
    {
        var (first, last, step) = (arguments[0].Number, arguments[1].Number, arguments[2].Number);
        if (!arguments[0].IsNumber || !arguments[1].IsNumber || !arguments[2].IsNumber)
        {
            return default;
        }

        if (step == 0)
        {
            throw Error.At("D3150", -1, value: "The step given to $range cannot be zero");
        }

        var count = Math.Floor((last - first) / step) + 1;
        if (!(count >= 1))
        {
            return default;
        }

        call.Run.CheckSize((long)Math.Min(count, long.MaxValue / 2));
        var result = ArrayValue.Sequence((int)count);
        for (var i = 0; i < (int)count; i++)
        {
            result.Add(Value.Of(first + (i * step)));
        }

        return Value.Of(result);
    }

    [SuppressMessage("Security", "CA5350", Justification = "The language offers SHA-1; the expression's author chooses.")]
    [SuppressMessage("Security", "CA5351", Justification = "The language offers MD5; the expression's author chooses.")]
    private static Value Hash(Value value, Value algorithm)
    {
        if (value.IsUndefined)
        {
            return default;
        }

        var bytes = Encoding.UTF8.GetBytes(ValueText.Of(value));
        var hash = algorithm.AsString switch
        {
            "MD5" => MD5.HashData(bytes),
            "SHA-1" => SHA1.HashData(bytes),
            "SHA-256" => SHA256.HashData(bytes),
            "SHA-384" => SHA384.HashData(bytes),
            "SHA-512" => SHA512.HashData(bytes),
            _ => throw Error.At("D3150", -1, value: $"$hash knows MD5, SHA-1, SHA-256, SHA-384 and SHA-512, not {algorithm.AsString}"),
        };
        return Value.Of(Convert.ToHexStringLower(hash));
    }

    /// <summary>The same number for the same seed, on any machine.</summary>
    private static double Seeded(double seed)
    {
        var bytes = SHA256.HashData(BitConverter.GetBytes(seed));
        return (BitConverter.ToUInt64(bytes) >> 11) * Math.Pow(2, -53);
    }

    private static Value Parse(string text)
    {
        try
        {
            return Value.From(JsonElement.Parse(text));
        }
        catch (JsonException error)
        {
            throw new JsonataException("D3150", -1, null, $"$parse was given a text that is not JSON: {error.Message}", null, 0, error);
        }
    }
}
