using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AsteroidWorkflows.Jsonata.Values;

/// <summary>Strings of the input, also those with half a surrogate pair, which JSON allows and <see cref="JsonElement.GetString"/> refuses.</summary>
internal static class InputText
{
    public static string Of(in JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // JSON's escapes are among those of regular expressions.
            return Regex.Unescape(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(element)[1..^1]));
        }
    }

    public static string Of(in JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Regex.Unescape(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property)));
        }
    }
}
