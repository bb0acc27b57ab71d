using AsteroidWorkflows.Lambdas.Photos.Imaging.Vips;

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
        using var pinned = new ReadOnlyMemory<byte>(file).Pin();
        using var load = new Operation(file[0] == 0xFF ? "jpegload_buffer" : "pngload_buffer");
        load.Set("buffer", pinned, file.Length);
        load.Run();
        using var image = load.Image("out");
        using var save = new Operation("rawsave_buffer");
        save.Set("in", image);
        save.Run();
        return new Pixels(image.Width, image.Height, save.Bytes("buffer"));
    }
}
