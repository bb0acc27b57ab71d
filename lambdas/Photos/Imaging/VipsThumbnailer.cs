using System.Buffers;
using AsteroidWorkflows.Lambdas.Photos.Imaging.Vips;

namespace AsteroidWorkflows.Lambdas.Photos.Imaging;

/// <summary>Thumbnails by libvips, which decodes a JPEG at about the size that is needed.</summary>
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
            RefuseTooManyPixels(pinned, photo.Length, format);
            using var thumbnail = Thumbnail(pinned, photo.Length, size);
            return new Picture(Encode(thumbnail, format), format.ContentType, thumbnail.Width, thumbnail.Height);
        }
        catch (VipsException e)
        {
            throw new PhotoDoesNotMeetRequirementError("The photo is broken: it cannot be decoded to its end.", e);
        }
    }

    private static void RefuseTooManyPixels(MemoryHandle photo, int length, PictureFormat format)
    {
        using var load = new Operation(format.Loader);
        load.Set("buffer", photo, length);
        load.Run();
        using var header = load.Image("out");
        if ((long)header.Width * header.Height > MaxPixels)
        {
            throw new PhotoDoesNotMeetRequirementError(
                $"The photo has {header.Width} x {header.Height} pixels; no more than {MaxPixels / 1_000_000} megapixels are supported.");
        }
    }

    private static ImageHandle Thumbnail(MemoryHandle photo, int length, ThumbnailSize size)
    {
        using var shrink = new Operation("thumbnail_buffer");
        shrink.Set("buffer", photo, length);

        // The colour profile is dropped with the other metadata, so colours must be sRGB's by then. Orientation is applied unasked.
        shrink.Set($"width={size.MaxWidth},height={size.MaxHeight},size=down,output-profile=srgb");

        // Cut short or undecodable: refused. What decoders only warn of, every viewer shows: an odd profile, stray bytes between segments.
        shrink.Set("option-string=\"[fail-on=error]\"");
        shrink.Run();
        return shrink.Image("out");
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
