using System.Runtime.InteropServices;

namespace AsteroidWorkflows.Lambdas.Photos.Imaging.Vips;

/// <summary>A reference of our own on an image. Its pixels are worked out only when something reads them.</summary>
internal sealed class ImageHandle(nint image) : SafeHandle(image, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    public int Width => LibVips.Width(this);

    public int Height => LibVips.Height(this);

    protected override bool ReleaseHandle()
    {
        LibVips.Unref(handle);
        return true;
    }
}
