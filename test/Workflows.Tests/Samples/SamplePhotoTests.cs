using AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;
using AsteroidWorkflows.Lambdas.Photos.Ports;
using AsteroidWorkflows.LocalCloud.Rekognition;
using AsteroidWorkflows.Workflows.Photos.Samples;
using AsteroidWorkflows.Workflows.Photos.Samples.Pictures;

namespace AsteroidWorkflows.Workflows.Tests.Samples;

public class SamplePhotoTests
{
    [Fact]
    public void Each_photo_carries_who_is_in_it_and_is_of_its_size()
    {
        Assert.All(SamplePhotos.All, photo =>
        {
            var file = photo.ToFile();
            Assert.True(PictureReader.IsPicture(file));
            Assert.Equal(photo.Faces, PictureReader.Read(file).Faces);
            Assert.Equal(photo.IsTurned ? (photo.Height, photo.Width) : (photo.Width, photo.Height), PictureSize.Of(file));
        });
    }

    [Fact]
    public void Each_photo_is_decoded_by_libvips_and_stands_upright()
    {
        Assert.All(SamplePhotos.All, photo =>
        {
            var thumbnail = new VipsThumbnailer().Shrink(photo.ToFile(), ThumbnailSize.Default);
            Assert.Equal(photo.ContentType, thumbnail.ContentType);
            Assert.Equal(Math.Sign(photo.Width - photo.Height), Math.Sign(thumbnail.Width - thumbnail.Height));
        });
    }

    [Fact]
    public void A_photo_is_the_same_every_time()
    {
        Assert.All(SamplePhotos.All, photo => Assert.Equal(photo.ToFile(), photo.ToFile()));
    }
}
