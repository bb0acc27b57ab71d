using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Photos.Adapters;
using AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Ports;

namespace AsteroidWorkflows.Lambdas.Photos;

/// <summary>Writes a small copy of the photo to the thumbnail bucket, under the photo's key with <c>resized-</c> before it.</summary>
/// <param name="photos">Where photos and thumbnails are kept.</param>
/// <param name="thumbnailer">Makes the small copy.</param>
/// <param name="thumbnailBucket">The bucket to write to.</param>
/// <param name="size">The box that the thumbnail fits into.</param>
public sealed class Thumbnail(IPhotoStore photos, IThumbnailer thumbnailer, string thumbnailBucket, ThumbnailSize size)
{
    /// <summary>For Lambda's managed runtime: with the clients and settings of AWS.</summary>
    public Thumbnail()
        : this(
            PhotosServices.OnAws.Photos(), new VipsThumbnailer(), PhotosServices.OnAws.Setting(PhotosSettings.ThumbnailBucket), PhotosServices.OnAws.Size())
    {
    }

    /// <summary>Where the thumbnail is. Safe to retry: the same photo gives the same key.</summary>
    /// <exception cref="ArgumentException">The input lacks a field; the message names it.</exception>
    /// <exception cref="PhotoDoesNotMeetRequirementError">The photo is no JPEG or PNG, is broken, or is too large.</exception>
    public async Task<ThumbnailMade> HandleAsync(RiderPhoto input, ILambdaContext context)
    {
        input.Validate();
        byte[] photo = await photos.ReadAsync(input.S3Bucket, input.S3Key);
        var thumbnail = thumbnailer.Shrink(photo, size);
        string key = $"resized-{input.S3Key}";
        await photos.WriteAsync(thumbnailBucket, key, thumbnail.Content, thumbnail.ContentType);

        context.Logger.LogInformation(
            "{Function}: {BytesIn} bytes became {BytesOut}, {Width} x {Height}",
            nameof(Thumbnail), photo.Length, thumbnail.Content.Length, thumbnail.Width, thumbnail.Height);
        return new ThumbnailMade(new ThumbnailLocation(key, thumbnailBucket));
    }
}
