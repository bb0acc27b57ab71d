using Amazon.Rekognition;
using Amazon.Rekognition.Model;
using AsteroidWorkflows.Cli.Cloud;
using AsteroidWorkflows.Cli.Samples.Pictures;
using AsteroidWorkflows.Cli.Tests.Support;

namespace AsteroidWorkflows.Cli.Tests.Cloud;

public sealed class RekognitionServiceTests : IDisposable
{
    private readonly DataDirectory _data = new();
    private readonly LocalCloud _cloud;

    public RekognitionServiceTests() => _cloud = new LocalCloud(_data.Path, endpoint: null);

    private IAmazonRekognition Client => _cloud.Clients.Rekognition;

    public void Dispose()
    {
        _cloud.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task A_sample_photo_tells_who_is_in_it()
    {
        await SamplePhotos.PutAsync(_cloud.Clients.S3);

        Assert.Equal(3, (await DetectAsync(SamplePhotos.Several)).Count);
        Assert.True(Assert.Single(await DetectAsync(SamplePhotos.Sunglasses)).Sunglasses.Value);
        Assert.True(Assert.Single(await DetectAsync(SamplePhotos.Happy)).Smile.Value);
        Assert.Empty(await DetectAsync(SamplePhotos.Empty));
    }

    [Fact]
    public async Task A_picture_that_says_nothing_is_one_face_and_like_its_own_copy_only()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDA];
        await PutAsync("one.jpg", jpeg);
        await PutAsync("copy.jpg", jpeg);
        await PutAsync("other.jpg", [.. jpeg, 7]);

        Assert.False(Assert.Single(await DetectAsync("one.jpg")).Sunglasses.Value);
        await IndexAsync("one.jpg", "rider");
        Assert.Single(await SearchAsync("copy.jpg"));
        Assert.Empty(await SearchAsync("other.jpg"));
    }

    [Fact]
    public async Task A_comment_in_a_JPEG_file_tells_who_is_in_it()
    {
        var comment = System.Text.Encoding.UTF8.GetBytes("""asteroid-faces {"faces":[{"identity":"a","sunglasses":true,"smiles":false,"left":0,"top":0,"width":1,"height":1}]}""");
        await PutAsync("told.jpg", [0xFF, 0xD8, 0xFF, 0xFE, 0, (byte)(comment.Length + 2), .. comment, 0xFF, 0xDA]);

        Assert.True(Assert.Single(await DetectAsync("told.jpg")).Sunglasses.Value);
    }

    [Fact]
    public async Task The_same_photo_under_the_same_label_is_indexed_once_and_a_removed_face_is_gone()
    {
        await SamplePhotos.PutAsync(_cloud.Clients.S3);
        var first = await IndexAsync(SamplePhotos.Happy, "rider");
        var second = await IndexAsync(SamplePhotos.Happy, "rider");

        Assert.Equal(first.FaceId, second.FaceId);
        await Client.DeleteFacesAsync(new DeleteFacesRequest { CollectionId = CloudResources.Collection, FaceIds = [first.FaceId] });
        Assert.Empty((await Client.ListFacesAsync(new ListFacesRequest { CollectionId = CloudResources.Collection })).Faces);
    }

    [Fact]
    public async Task Rekognitions_own_rules_are_kept()
    {
        await SamplePhotos.PutAsync(_cloud.Clients.S3);
        await PutAsync("large.png", [.. new byte[] { 0x89 }, .. "PNG\r\n\x1A\n"u8, .. new byte[15 * 1024 * 1024]]);

        await Assert.ThrowsAsync<InvalidImageFormatException>(() => DetectAsync(SamplePhotos.NoPicture));
        await Assert.ThrowsAsync<InvalidS3ObjectException>(() => DetectAsync("nothing.png"));
        await Assert.ThrowsAsync<ImageTooLargeException>(() => DetectAsync("large.png"));
        await Assert.ThrowsAsync<InvalidParameterException>(() => SearchAsync(SamplePhotos.Empty));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => Client.ListFacesAsync(new ListFacesRequest { CollectionId = "elsewhere" }));
    }

    private static Image At(string key) => new() { S3Object = new S3Object { Bucket = CloudResources.PhotoBucket, Name = key } };

    private async Task<List<FaceDetail>> DetectAsync(string key) => (await Client.DetectFacesAsync(new DetectFacesRequest { Image = At(key) })).FaceDetails;

    private async Task<List<FaceMatch>> SearchAsync(string key) =>
        (await Client.SearchFacesByImageAsync(new SearchFacesByImageRequest { CollectionId = CloudResources.Collection, Image = At(key) })).FaceMatches;

    private async Task<Face> IndexAsync(string key, string label) => Assert.Single((await Client.IndexFacesAsync(new IndexFacesRequest
    {
        CollectionId = CloudResources.Collection,
        Image = At(key),
        ExternalImageId = label,
    })).FaceRecords).Face;

    private async Task PutAsync(string key, byte[] content) => await _cloud.S3.Find(CloudResources.PhotoBucket)!.WriteAsync(key, content, null);
}
