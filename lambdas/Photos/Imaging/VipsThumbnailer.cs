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
            using var header = Header(pinned, photo.Length, format);
            RefuseTooManyPixels(header);
            using var thumbnail = Thumbnail(pinned, photo.Length, size, header.IsPlain);
            return new Picture(Encode(thumbnail, format), format.ContentType, thumbnail.Width, thumbnail.Height);
        }
        catch (VipsException e)
        {
            throw new PhotoDoesNotMeetRequirementError("The photo is broken: it cannot be decoded to its end.", e);
        }
    }

    private static ImageHandle Header(MemoryHandle photo, int length, PictureFormat format)
    {
        using var load = new Operation(format.Loader);
        load.Set("buffer", photo, length);
        load.Run();
        return load.Image("out");
    }

    private static void RefuseTooManyPixels(ImageHandle header)
    {
        if ((long)header.Width * header.Height > MaxPixels)
        {
            throw new PhotoDoesNotMeetRequirementError(
                $"The photo has {header.Width} x {header.Height} pixels; no more than {MaxPixels / 1_000_000} megapixels are supported.");
        }
    }

    private static ImageHandle Thumbnail(MemoryHandle photo, int length, ThumbnailSize size, bool hasPlainColours)
    {
        using var shrink = new Operation("thumbnail_buffer");
        shrink.Set("buffer", photo, length);

        // Orientation is applied unasked.
        shrink.Set($"width={size.MaxWidth},height={size.MaxHeight},size=down");

        // The profile is dropped with the other metadata, so colours must be sRGB's by then. For plain ones it would only cost time, half of it all.
        if (!hasPlainColours)
        {
            shrink.Set("output-profile=srgb");
        }

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
