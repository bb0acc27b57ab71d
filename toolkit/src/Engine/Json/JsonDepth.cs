using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace AsteroidWorkflows.Engine.Json;

/// <summary>
/// How deep JSON may be nested: one limit for whatever reaches an execution or leaves a state, and readers and writers that take such values, also where
/// they stand within records.
/// </summary>
public static class JsonDepth
{
    /// <summary>The most levels of arrays and objects in a payload: an input, a result, whatever an expression gives.</summary>
    public const int Most = 99;

    /// <summary>The most levels of what leaves a state, where such a value may stand in a field.</summary>
    public const int MostOfOutput = Most + 1;

    /// <summary>The most levels of a definition, whose states are themselves nested.</summary>
    public const int MostOfDefinition = 500;

    /// <summary>What readers and writers go down to: a payload, and all that it may stand within.</summary>
    public const int MostRead = 1_000;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("[]{}\""u8);

    /// <summary>Options for reading documents that hold payloads.</summary>
    public static JsonDocumentOptions Documents { get; } = new() { MaxDepth = MostRead };

    /// <summary>Options for serializing what holds payloads; otherwise the library's defaults.</summary>
    public static JsonSerializerOptions Serializer { get; } = new() { MaxDepth = MostRead };

    /// <summary>Whether a value is nested deeper than <paramref name="most"/> levels.</summary>
    public static bool IsTooDeep(JsonElement value, int most = Most)
    {
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            return false;
        }

        var json = JsonMarshal.GetRawUtf8Value(value);
        return json.Length > 2 * most && IsTooDeep(json, most);
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> json, int most)
    {
        var depth = 0;
        while (json.IndexOfAny(Marks) is >= 0 and var at)
        {
            var mark = json[at];
            json = json[(at + 1)..];
            switch (mark)
            {
                case (byte)'"':
                    json = BehindString(json);
                    break;
                case (byte)'[' or (byte)'{':
                    if (++depth > most)
                    {
                        return true;
                    }

                    break;
                default:
                    depth--;
                    break;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> BehindString(ReadOnlySpan<byte> json)
    {
        while (json.IndexOfAny((byte)'"', (byte)'\\') is >= 0 and var at)
        {
            var isEnd = json[at] == '"';
            json = json[(at + (isEnd ? 1 : 2))..];
            if (isEnd)
            {
                break;
            }
        }

        return json;
    }
}
