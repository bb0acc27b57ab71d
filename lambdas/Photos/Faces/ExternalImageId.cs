using System.Globalization;
using System.Text;

namespace AsteroidWorkflows.Lambdas.Photos.Faces;

/// <summary>
/// A rider's id as Rekognition lets a face be labelled: letters, digits and <c>_ . -</c> stay as they are, every other byte of its UTF-8 form
/// becomes a colon and two hexadecimal digits. So <c>user_a</c> stays <c>user_a</c>, and no two riders share a label.
/// </summary>
public static class ExternalImageId
{
    private const char Escape = ':';
    private const int MaxLength = 255;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The label of a rider.</summary>
    /// <exception cref="ArgumentException">The id is empty, is not valid Unicode, or its label would be longer than 255 characters.</exception>
    public static string Encode(string userId)
    {
        var label = new StringBuilder(userId.Length);
        foreach (byte value in Bytes(userId))
        {
            if (IsPlain((char)value))
            {
                label.Append((char)value);
            }
            else
            {
                label.Append(CultureInfo.InvariantCulture, $"{Escape}{value:X2}");
            }
        }

        return label.Length is > 0 and <= MaxLength
            ? label.ToString()
            : throw new ArgumentException(
                $"The input's userId takes {label.Length} characters as Rekognition's ExternalImageId, which allows 1 to {MaxLength}. "
                + "Letters, digits and _ . - take one each, other characters three a byte.");
    }

    /// <summary>The rider of a label.</summary>
    /// <exception cref="FormatException"><see cref="Encode"/> makes no such label.</exception>
    public static string Decode(string externalImageId)
    {
        var bytes = new List<byte>(externalImageId.Length);
        for (int i = 0; i < externalImageId.Length; i++)
        {
            if (IsPlain(externalImageId[i]))
            {
                bytes.Add((byte)externalImageId[i]);
                continue;
            }

            bytes.Add(Escaped(externalImageId, i));
            i += 2;
        }

        try
        {
            string userId = Utf8.GetString([.. bytes]);
            return Encode(userId) == externalImageId ? userId : throw NotALabel(externalImageId);
        }
        catch (ArgumentException e)
        {
            throw NotALabel(externalImageId, e);
        }
    }

    private static byte Escaped(string label, int at) =>
        label[at] == Escape && at + 2 < label.Length
        && byte.TryParse(label.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value)
            ? value
            : throw NotALabel(label);

    private static byte[] Bytes(string userId)
    {
        try
        {
            return Utf8.GetBytes(userId);
        }
        catch (EncoderFallbackException e)
        {
            throw new ArgumentException("The input's userId is not valid Unicode: it holds half of a surrogate pair.", e);
        }
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-';

    private static FormatException NotALabel(string label, Exception? inner = null) =>
        new($"'{label}' is not a rider's id as a face is labelled with it.", inner);
}
