using System.Text;

namespace AsteroidWorkflows.Jsonata.Values;

/// <summary>A name that an expression looks up, in both encodings, so that no look-up converts it.</summary>
internal sealed class PropertyName(string text)
{
    private byte[]? _utf8;

    public string Text => text;

    public ReadOnlySpan<byte> Utf8 => _utf8 ??= Encoding.UTF8.GetBytes(text);
}
