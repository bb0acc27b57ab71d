using AsteroidWorkflows.Lambdas.Photos.Imaging.Vips;

namespace AsteroidWorkflows.Photos.Tests.Drawing;

/// <summary>Writes JPEG files, by libvips.</summary>
internal static class JpegFile
{
    public static byte[] Of(int width, int height, Func<int, int, Rgb> colourAt, string options = "Q=95") =>
        Saved(PngFile.Of(width, height, colourAt), _ => { }, options);

    /// <summary>A picture in the colours of printing, as some editors save it.</summary>
    public static byte[] InPrintColours(int width, int height, Func<int, int, Rgb> colourAt, bool withProfile) =>
        Saved(PngFile.Of(width, height, colourAt), steps => steps.Add(("icc_transform", "output-profile=cmyk")), withProfile ? "Q=95" : "Q=95,keep=none");

    /// <summary>A picture in the wide colours of a telephone, with the profile that says so.</summary>
    public static byte[] InWideColours(int width, int height, Func<int, int, Rgb> colourAt) =>
        Saved(PngFile.Of(width, height, colourAt), steps => steps.Add(("icc_transform", "output-profile=p3")), "Q=95");

    private static byte[] Saved(byte[] png, Action<List<(string Operation, string Options)>> addSteps, string options)
    {
        List<(string Operation, string Options)> steps = [("flatten", string.Empty)];
        addSteps(steps);
        using var pinned = new ReadOnlyMemory<byte>(png).Pin();
        using var load = new Operation("pngload_buffer");
        load.Set("buffer", pinned, png.Length);
        load.Run();
        var image = load.Image("out");
        foreach (var (name, arguments) in steps)
        {
            using var before = image;
            using var step = new Operation(name);
            step.Set("in", before);
            step.Set(arguments);
            step.Run();
            image = step.Image("out");
        }

        using (image)
        {
            using var save = new Operation("jpegsave_buffer");
            save.Set("in", image);
            save.Set(options);
            save.Run();
            return save.Bytes("buffer");
        }
    }
}
