using System.Runtime.InteropServices;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Ports;
using NetVips;

namespace AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;

/// <summary>Thumbnails by libvips, which decodes a JPEG at little more than the size that is needed.</summary>
public sealed class VipsThumbnailer : IThumbnailer
{
    private const int FirstOnItsSide = 5;

    /// <inheritdoc/>
    public Picture Shrink(ReadOnlyMemory<byte> photo, ThumbnailSize size)
    {
        var format = PictureFormat.Of(photo.Span)
            ?? throw new PhotoDoesNotMeetRequirementError("Unsupported image file format. Only JPEG or PNG is supported");
        Vips.Start();
        try
        {
            return Shrink(ToArray(photo), format, size);
        }
        catch (VipsException e)
        {
            throw new PhotoDoesNotMeetRequirementError("The photo is broken: it cannot be decoded to its end.", e);
        }
    }

    private static Picture Shrink(byte[] file, PictureFormat format, ThumbnailSize size)
    {
        var plan = PlanFor(file, format, size);
        using var loaded = format.Load(file, plan.WhileDecoding);
        using var thumbnail = Resize(loaded, plan);
        return new Picture(format.Save(thumbnail), format.ContentType, thumbnail.Width, thumbnail.Height);
    }

    private static ShrinkPlan PlanFor(byte[] file, PictureFormat format, ThumbnailSize size)
    {
        using var header = format.Load(file, 1);
        PhotoBounds.Check(header.Width, header.Height, format.Scans(file));
        return ShrinkPlan.For(OrientationOf(header) >= FirstOnItsSide ? (header.Height, header.Width) : (header.Width, header.Height), size);
    }

    // Changing the size alone comes to the same as the way with all steps where the others have nothing to do, but they would cost time even then.
    private static Image Resize(Image loaded, ShrinkPlan plan) => IsReadyForScreens(loaded)
        ? loaded.Resize((double)plan.Width / loaded.Width, vscale: (double)plan.Height / loaded.Height)
        : MakeThumbnail(loaded, plan);

    /// <summary>Orientation is applied unasked. The profile is dropped with the other metadata, so colours must be sRGB's by then; plain ones are.</summary>
    private static Image MakeThumbnail(Image loaded, ShrinkPlan plan) =>
        loaded.ThumbnailImage(plan.Width, height: plan.Height, size: Enums.Size.Force, outputProfile: IsPlain(loaded) ? null : "srgb");

    /// <summary>Whether a screen can show it as it is: upright, in three colours, without transparency.</summary>
    private static bool IsReadyForScreens(Image image) =>
        IsPlain(image) && image.Interpretation == Enums.Interpretation.Srgb && image.Bands == 3 && OrientationOf(image) == 1;

    /// <summary>Whether its numbers are a screen's colours as they are: neither a profile nor the inks of printing say otherwise.</summary>
    private static bool IsPlain(Image image) => !image.Contains("icc-profile-data") && image.Interpretation != Enums.Interpretation.Cmyk;

    /// <summary>EXIF's number for how the camera was held; 1, upright, where there is none.</summary>
    private static int OrientationOf(Image image) => image.Contains("orientation") && image.Get("orientation") is int number and >= 1 and <= 8 ? number : 1;

    private static byte[] ToArray(ReadOnlyMemory<byte> photo) =>
        MemoryMarshal.TryGetArray(photo, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length ? segment.Array : photo.ToArray();
}
