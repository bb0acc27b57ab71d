using System.Globalization;
using System.Text;

namespace AsteroidWorkflows.Flow;

/// <summary>JSON text as JSONata's <c>$string</c> writes it: no character is escaped that need not be.</summary>
internal static class JsonTextWriter
{
    /// <summary>Takes out the escapes that the serializer puts in for use within HTML.</summary>
    internal static string Plain(string json)
    {
        var text = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] != '\\')
            {
                text.Append(json[i]);
                continue;
            }

            i++;
            if (json[i] == 'u')
            {
                Append(text, (char)int.Parse(json.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append('\\').Append(json[i]);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, char character) => _ = character switch
    {
        '"' or '\\' => text.Append('\\').Append(character),
        < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
        _ => text.Append(character),
    };
}
