using NetVips;

namespace AsteroidWorkflows.Photos.Tests.Drawing;

/// <summary>Writes JPEG files, by libvips.</summary>
internal static class JpegFile
{
    public static byte[] Of(int width, int height, Func<int, int, Rgb> colourAt, bool isProgressive = false)
    {
        using var drawn = Drawn(width, height, colourAt);
        return drawn.JpegsaveBuffer(q: 95, interlace: isProgressive);
    }

    /// <summary>A picture in the colours of printing, as some editors save it.</summary>
    public static byte[] InPrintColours(int width, int height, Func<int, int, Rgb> colourAt, bool withProfile)
    {
        using var drawn = Drawn(width, height, colourAt);
        using var printed = drawn.IccTransform("cmyk");
        return printed.JpegsaveBuffer(q: 95, keep: withProfile ? null : Enums.ForeignKeep.None);
    }

    /// <summary>A picture in the wide colours of a telephone, with the profile that says so.</summary>
    public static byte[] InWideColours(int width, int height, Func<int, int, Rgb> colourAt)
    {
        using var drawn = Drawn(width, height, colourAt);
        using var wide = drawn.IccTransform("p3");
        return wide.JpegsaveBuffer(q: 95);
    }

    /// <summary>The same file with more scans before its end, a few bytes each.</summary>
    public static byte[] WithScans(byte[] jpeg, int more)
    {
        byte[] scan = [0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00, 0x00];
        return [.. jpeg[..^2], .. Enumerable.Repeat(scan, more).SelectMany(bytes => bytes), .. jpeg[^2..]];
    }

    private static Image Drawn(int width, int height, Func<int, int, Rgb> colourAt)
    {
        using var png = Image.PngloadBuffer(PngFile.Of(width, height, colourAt));
        using var flat = png.Flatten();
        return flat.CopyMemory();
    }
}
