using System.Runtime.InteropServices;

namespace AsteroidWorkflows.Lambdas.Photos.Imaging.Vips;

/// <summary>A reference of our own on an image. Its pixels are worked out only when something reads them.</summary>
internal sealed class ImageHandle(nint image) : SafeHandle(image, ownsHandle: true)
{
    private const int Cmyk = 15;
    private const int Srgb = 22;
    private const int Upright = 1;
    private const int FirstOnItsSide = 5;

    public override bool IsInvalid => handle == 0;

    public int Width => LibVips.Width(this);

    public int Height => LibVips.Height(this);

    /// <summary>Whether it has to be turned on its side to be upright.</summary>
    public bool LiesOnItsSide => LibVips.Orientation(this) >= FirstOnItsSide;

    /// <summary>Whether its numbers are a screen's colours as they are: neither a profile nor the inks of printing say otherwise.</summary>
    public bool IsPlain => LibVips.TypeOf(this, "icc-profile-data") == 0 && LibVips.Interpretation(this) != Cmyk;

    /// <summary>Whether a screen can show it as it is: upright, in three colours, without transparency.</summary>
    public bool IsReadyForScreens => IsPlain && LibVips.Interpretation(this) == Srgb && LibVips.Bands(this) == 3 && LibVips.Orientation(this) == Upright;

    protected override bool ReleaseHandle()
    {
        LibVips.Unref(handle);
        return true;
    }
}
