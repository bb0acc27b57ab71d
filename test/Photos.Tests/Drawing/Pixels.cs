using NetVips;

namespace AsteroidWorkflows.Photos.Tests.Drawing;

/// <summary>What a JPEG or PNG file looks like, without any orientation that it may ask for.</summary>
internal sealed class Pixels
{
    private readonly byte[] _samples;

    private Pixels(int width, int height, byte[] samples)
    {
        Width = width;
        Height = height;
        _samples = samples;
        Channels = samples.Length / (width * height);
    }

    public int Width { get; }

    public int Height { get; }

    public int Channels { get; }

    public Rgb this[int x, int y]
    {
        get
        {
            var pixel = _samples.AsSpan(((y * Width) + x) * Channels, Channels);
            return new Rgb(pixel[0], pixel[1], pixel[2], Channels == 4 ? pixel[3] : (byte)255);
        }
    }

    public static Pixels Of(byte[] file)
    {
        using var image = file[0] == 0xFF ? Image.JpegloadBuffer(file) : Image.PngloadBuffer(file);
        return new Pixels(image.Width, image.Height, image.WriteToMemory<byte>());
    }
}
