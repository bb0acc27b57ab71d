using System.Buffers;
using AsteroidWorkflows.Lambdas.Photos.Imaging.Vips;

namespace AsteroidWorkflows.Lambdas.Photos.Imaging;

/// <summary>Thumbnails by libvips, which decodes a JPEG at little more than the size that is needed.</summary>
public sealed class VipsThumbnailer : IThumbnailer
{
    /// <summary>A photo with more pixels is refused before it is decoded: 50 million.</summary>
    public const long MaxPixels = 50_000_000;

    /// <inheritdoc/>
    public Picture Shrink(ReadOnlyMemory<byte> photo, ThumbnailSize size)
    {
        var format = PictureFormat.Of(photo.Span)
            ?? throw new PhotoDoesNotMeetRequirementError("Unsupported image file format. Only JPEG or PNG is supported");
        using var pinned = photo.Pin();
        try
        {
            using var header = Load(pinned, photo.Length, format.Loader, string.Empty);
            RefuseTooManyPixels(header);

            var plan = ShrinkPlan.For(header.LiesOnItsSide ? (header.Height, header.Width) : (header.Width, header.Height), size);
            using var loaded = Load(pinned, photo.Length, format.Loader, format.LoaderOptions(plan.WhileDecoding));
            using var thumbnail = Resize(loaded, plan);
            return new Picture(Encode(thumbnail, format), format.ContentType, thumbnail.Width, thumbnail.Height);
        }
        catch (VipsException e)
        {
            throw new PhotoDoesNotMeetRequirementError("The photo is broken: it cannot be decoded to its end.", e);
        }
    }

    private static void RefuseTooManyPixels(ImageHandle header)
    {
        if ((long)header.Width * header.Height > MaxPixels)
        {
            throw new PhotoDoesNotMeetRequirementError(
                $"The photo has {header.Width} x {header.Height} pixels; no more than {MaxPixels / 1_000_000} megapixels are supported.");
        }
    }

    /// <summary>Reads the header; pixels are decoded only when something asks for them.</summary>
    private static ImageHandle Load(MemoryHandle photo, int length, string loader, string options)
    {
        using var load = new Operation(loader);
        load.Set("buffer", photo, length);
        load.Set(options);
        load.Run();
        return load.Image("out");
    }

    private static ImageHandle Resize(ImageHandle loaded, ShrinkPlan plan) => loaded.IsReadyForScreens ? Reduce(loaded, plan) : MakeThumbnail(loaded, plan);

    /// <summary>Changes the size alone: what the way with all steps comes to as well, but the others cost time even where they have nothing to do.</summary>
    private static ImageHandle Reduce(ImageHandle loaded, ShrinkPlan plan)
    {
        using var resize = new Operation("resize");
        resize.Set("in", loaded);
        resize.Set(FormattableString.Invariant($"scale={(double)plan.Width / loaded.Width:R},vscale={(double)plan.Height / loaded.Height:R}"));
        resize.Run();
        return resize.Image("out");
    }

    private static ImageHandle MakeThumbnail(ImageHandle loaded, ShrinkPlan plan)
    {
        // Orientation is applied unasked.
        using var make = new Operation("thumbnail_image");
        make.Set("in", loaded);
        make.Set($"width={plan.Width},height={plan.Height},size=force");

        // The profile is dropped with the other metadata, so colours must be sRGB's by then. For plain ones it would only cost time, half of it all.
        if (!loaded.IsPlain)
        {
            make.Set("output-profile=srgb");
        }

        make.Run();
        return make.Image("out");
    }

    private static byte[] Encode(ImageHandle thumbnail, PictureFormat format)
    {
        using var save = new Operation(format.Saver);
        save.Set("in", thumbnail);
        save.Set($"{format.SaverOptions},keep=none");
        save.Run();
        return save.Bytes("buffer");
    }
}
