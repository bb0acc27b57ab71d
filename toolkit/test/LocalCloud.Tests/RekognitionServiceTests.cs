using Amazon.Rekognition;
using Amazon.Rekognition.Model;
using Amazon.S3.Model;
using AsteroidWorkflows.LocalCloud.Tests.Support;

namespace AsteroidWorkflows.LocalCloud.Tests;

public sealed class RekognitionServiceTests : IDisposable
{
    private readonly CloudFolder _folder = new();

    private IAmazonRekognition Client => _folder.Cloud.Clients.Rekognition;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_picture_tells_who_is_in_it()
    {
        await PutAsync("several.png", Picture.Of(Picture.Face("a"), Picture.Face("b"), Picture.Face("c")));
        await PutAsync("sunglasses.png", Picture.Of(Picture.Face("a", sunglasses: true)));
        await PutAsync("happy.png", Picture.Of(Picture.Face("a", smiles: true)));
        await PutAsync("empty.png", Picture.Of());

        Assert.Equal(3, (await DetectAsync("several.png")).Count);
        Assert.True(Assert.Single(await DetectAsync("sunglasses.png")).Sunglasses.Value);
        Assert.True(Assert.Single(await DetectAsync("happy.png")).Smile.Value);
        Assert.Empty(await DetectAsync("empty.png"));
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
        await PutAsync("happy.png", Picture.Of(Picture.Face("a", smiles: true)));
        var first = await IndexAsync("happy.png", "rider");
        var second = await IndexAsync("happy.png", "rider");

        Assert.Equal(first.FaceId, second.FaceId);
        await Client.DeleteFacesAsync(new DeleteFacesRequest { CollectionId = CloudFolder.Collection, FaceIds = [first.FaceId] });
        Assert.Empty((await Client.ListFacesAsync(new ListFacesRequest { CollectionId = CloudFolder.Collection })).Faces);
    }

    [Fact]
    public async Task Rekognitions_own_rules_are_kept()
    {
        await PutAsync("text.txt", "This is no picture."u8.ToArray());
        await PutAsync("empty.png", Picture.Of());
        await PutAsync("large.png", [.. new byte[] { 0x89 }, .. "PNG\r\n\x1A\n"u8, .. new byte[15 * 1024 * 1024]]);

        await Assert.ThrowsAsync<InvalidImageFormatException>(() => DetectAsync("text.txt"));
        await Assert.ThrowsAsync<InvalidS3ObjectException>(() => DetectAsync("nothing.png"));
        await Assert.ThrowsAsync<ImageTooLargeException>(() => DetectAsync("large.png"));
        await Assert.ThrowsAsync<InvalidParameterException>(() => SearchAsync("empty.png"));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => Client.ListFacesAsync(new ListFacesRequest { CollectionId = "elsewhere" }));
    }

    private static Amazon.Rekognition.Model.Image At(string key) => new() { S3Object = new Amazon.Rekognition.Model.S3Object { Bucket = CloudFolder.Bucket, Name = key } };

    private async Task<List<FaceDetail>> DetectAsync(string key) => (await Client.DetectFacesAsync(new DetectFacesRequest { Image = At(key) })).FaceDetails;

    private async Task<List<FaceMatch>> SearchAsync(string key) =>
        (await Client.SearchFacesByImageAsync(new SearchFacesByImageRequest { CollectionId = CloudFolder.Collection, Image = At(key) })).FaceMatches;

    private async Task<Face> IndexAsync(string key, string label) => Assert.Single((await Client.IndexFacesAsync(new IndexFacesRequest
    {
        CollectionId = CloudFolder.Collection,
        Image = At(key),
        ExternalImageId = label,
    })).FaceRecords).Face;

    private async Task PutAsync(string key, byte[] content)
    {
        using var body = new MemoryStream(content, writable: false);
        await _folder.Cloud.Clients.S3.PutObjectAsync(new PutObjectRequest { BucketName = CloudFolder.Bucket, Key = key, InputStream = body });
    }
}
