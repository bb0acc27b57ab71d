using AsteroidWorkflows.LocalCloud.Rekognition;

namespace AsteroidWorkflows.Workflows.Photos.Samples.Pictures;

/// <summary>
/// A photo that the project draws: a sky, a lawn and simple faces. It says of itself who is in it, which the local Rekognition reads.
/// </summary>
/// <param name="Key">Its key in the photo bucket.</param>
/// <param name="Summary">What is to be seen.</param>
/// <param name="Width">The width of the upright picture.</param>
/// <param name="Height">The height of the upright picture.</param>
/// <param name="Faces">Who is in it.</param>
/// <param name="IsTurned">Whether the camera was held upright and noted that: the file lies on its side, with EXIF orientation 6.</param>
internal sealed record SamplePhoto(string Key, string Summary, int Width, int Height, IReadOnlyList<PictureFace> Faces, bool IsTurned = false)
{
    private static readonly Rgb Lawn = new(96, 150, 84);
    private static readonly Rgb Skin = new(236, 196, 160);
    private static readonly Rgb Dark = new(34, 34, 40);
    private static readonly Rgb Mouth = new(170, 60, 70);

    private bool IsJpeg => Key.EndsWith(".jpg", StringComparison.Ordinal);

    public string ContentType => IsJpeg ? "image/jpeg" : "image/png";

    /// <summary>The file, a JPEG or a PNG by its key's ending.</summary>
    public byte[] ToFile()
    {
        // Orientation 6: shown after a quarter turn to the right, so the upright picture's left edge is the file's last row.
        var (width, height, orientation) = IsTurned ? (Height, Width, 6) : (Width, Height, 1);
        Func<int, int, Rgb> colourAt = IsTurned ? (x, y) => ColourAt(Width - 1 - y, x) : ColourAt;
        var text = new PictureFaces(Faces).ToString();
        return IsJpeg
            ? JpegWriter.Write(width, height, colourAt, $"{PictureFaces.Keyword} {text}", orientation)
            : PngWriter.Write(width, height, colourAt, PictureFaces.Keyword, text, orientation);
    }

    private Rgb ColourAt(int x, int y)
    {
        foreach (var face in Faces)
        {
            // From -1 to 1 across the face.
            var across = ((((double)x / Width) - face.Left) / face.Width * 2) - 1;
            var down = ((((double)y / Height) - face.Top) / face.Height * 2) - 1;
            if ((across * across) + (down * down) <= 1)
            {
                return ColourOf(face, across, down);
            }
        }

        return y > Height * 0.8 ? Lawn : new Rgb((byte)(150 + (60 * y / Height)), (byte)(190 + (40 * y / Height)), 240);
    }

    private static Rgb ColourOf(PictureFace face, double across, double down)
    {
        var eye = Square(Math.Abs(across) - 0.38) + Square(down + 0.25);
        if (face.Sunglasses ? eye < 0.07 || (Math.Abs(down + 0.3) < 0.04 && Math.Abs(across) < 0.9) : eye < 0.015)
        {
            return Dark;
        }

        // A circle's lower edge smiles, a straight line does not.
        var lips = face.Smiles ? Math.Abs(Math.Sqrt(Square(across) + Square(down - 0.05)) - 0.5) < 0.05 && down > 0.25 : Math.Abs(down - 0.5) < 0.04 && Math.Abs(across) < 0.35;
        return lips ? Mouth : Skin;
    }

    private static double Square(double value) => value * value;
}
