using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Intrinsics;

/// <summary>The functions that encode, hash and merge.</summary>
internal static class EncodingFunctions
{
    private const int LongestText = 10_000;

    public static JsonElement Base64Encode(IReadOnlyList<JsonElement> arguments) =>
        JsonValues.StringOf(Convert.ToBase64String(Encoding.UTF8.GetBytes(Limited(arguments, 0))));

    public static JsonElement Base64Decode(IReadOnlyList<JsonElement> arguments)
    {
        try
        {
            return JsonValues.StringOf(Encoding.UTF8.GetString(Convert.FromBase64String(Limited(arguments, 0))));
        }
        catch (FormatException)
        {
            throw new IntrinsicRefusal("The text is not Base64.");
        }
    }

    public static JsonElement Hash(IReadOnlyList<JsonElement> arguments)
    {
        var data = arguments[0].ValueKind == JsonValueKind.String ? Limited(arguments, 0) : JsonValues.Text(arguments[0]);
        var bytes = Encoding.UTF8.GetBytes(data);
        var algorithm = Arguments.Text(arguments, 1);
#pragma warning disable CA5350, CA5351 // The language names MD5 and SHA-1: they are checksums here, not protection.
        var hash = algorithm switch
        {
            "MD5" => MD5.HashData(bytes),
            "SHA-1" => SHA1.HashData(bytes),
            "SHA-256" => SHA256.HashData(bytes),
            "SHA-384" => SHA384.HashData(bytes),
            "SHA-512" => SHA512.HashData(bytes),
            _ => throw new IntrinsicRefusal($"The algorithm must be MD5, SHA-1, SHA-256, SHA-384 or SHA-512, but was: {algorithm}"),
        };
#pragma warning restore CA5350, CA5351
        return JsonValues.StringOf(Convert.ToHexStringLower(hash));
    }

    /// <summary>Members of the second object replace those of the first; merging below the first level does not exist yet, on AWS either.</summary>
    public static JsonElement JsonMerge(IReadOnlyList<JsonElement> arguments)
    {
        if (Arguments.Boolean(arguments, 2))
        {
            throw new IntrinsicRefusal("Deep merging is not supported: the third argument must be false.");
        }

        var merged = new OrderedDictionary<string, JsonElement>();
        foreach (var member in Arguments.Object(arguments, 0).EnumerateObject().Concat(Arguments.Object(arguments, 1).EnumerateObject()))
        {
            merged[member.Name] = member.Value;
        }

        return JsonValues.ObjectOf(merged);
    }

    private static string Limited(IReadOnlyList<JsonElement> arguments, int index)
    {
        var text = Arguments.Text(arguments, index);
        return text.Length <= LongestText ? text : throw new IntrinsicRefusal($"The text is longer than {LongestText} characters.");
    }
}
