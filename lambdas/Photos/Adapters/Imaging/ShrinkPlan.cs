using AsteroidWorkflows.Lambdas.Photos.Ports;

namespace AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;

/// <summary>How to get from a photo to its thumbnail.</summary>
/// <param name="Width">The upright thumbnail's width.</param>
/// <param name="Height">The upright thumbnail's height.</param>
/// <param name="WhileDecoding">1, 2, 4 or 8: by how much a decoder that can do so may shrink. The rest is left to a filter that sees several pixels.</param>
internal sealed record ShrinkPlan(int Width, int Height, int WhileDecoding)
{
    public static ShrinkPlan For((int Width, int Height) upright, ThumbnailSize size)
    {
        double factor = Math.Max((double)upright.Width / size.MaxWidth, (double)upright.Height / size.MaxHeight);
        if (factor <= 1)
        {
            return new ShrinkPlan(upright.Width, upright.Height, WhileDecoding: 1);
        }

        int width = Side(upright.Width / factor);
        int height = Side(upright.Height / factor);
        return new ShrinkPlan(width, height, WhileDecoding: Math.Min((double)upright.Width / width, (double)upright.Height / height) switch
        {
            >= 9 => 8,
            >= 5 => 4,
            >= 3 => 2,
            _ => 1,
        });
    }

    private static int Side(double exact) => Math.Max(1, (int)Math.Round(exact, MidpointRounding.AwayFromZero));
}
