using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace AsteroidWorkflows.Jsonata.Values;

/// <summary>The names of the input's properties: the objects of an array have the same ones, which need not be made anew for each.</summary>
internal static class PropertyNames
{
    private const int LongestKept = 32;
    private const int Places = 128;

    [ThreadStatic]
    private static string?[]? _known;

    public static string Of(in JsonProperty property)
    {
        var utf8 = JsonMarshal.GetRawUtf8PropertyName(property);
        if (utf8.Length is 0 or > LongestKept || utf8.Contains((byte)'\\'))
        {
            return InputText.Of(property);
        }

        var known = _known ??= new string?[Places];
        ref var place = ref known[((utf8.Length * 31) + (utf8[0] * 7) + utf8[^1]) % Places];

        // A name beyond ASCII never equals what is kept, and is made anew.
        if (place is null || !Ascii.Equals(utf8, place))
        {
            place = InputText.Of(property);
        }

        return place;
    }
}
