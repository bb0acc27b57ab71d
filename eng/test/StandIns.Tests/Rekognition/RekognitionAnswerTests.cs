using System.Net;
using Amazon.Rekognition;
using Amazon.Rekognition.Model;
using AsteroidWorkflows.StandIns.Tests.Support;

namespace AsteroidWorkflows.StandIns.Tests.Rekognition;

public class RekognitionAnswerTests
{
    [Fact]
    public async Task A_face_is_read_with_all_that_was_seen_of_it()
    {
        var response = await Answered(
            """
            {"FaceDetails":[{
               "AgeRange":{"Low":25,"High":35},
               "Beard":{"Value":true,"Confidence":91.5},
               "BoundingBox":{"Height":0.5,"Left":0.25,"Top":0.125,"Width":0.375},
               "Confidence":99.75,
               "Emotions":[{"Type":"CALM","Confidence":80.5}],
               "EyeDirection":{"Pitch":1.5,"Yaw":-2.5,"Confidence":70.5},
               "Eyeglasses":{"Value":false,"Confidence":98.5},
               "EyesOpen":{"Value":true,"Confidence":97.5},
               "FaceOccluded":{"Value":false,"Confidence":96.5},
               "Gender":{"Value":"Female","Confidence":95.5},
               "Landmarks":[{"Type":"eyeLeft","X":0.25,"Y":0.75}],
               "MouthOpen":{"Value":false,"Confidence":94.5},
               "Mustache":{"Value":false,"Confidence":93.5},
               "Pose":{"Pitch":1.25,"Roll":2.25,"Yaw":-3.25},
               "Quality":{"Brightness":60.5,"Sharpness":70.25},
               "Smile":{"Value":true,"Confidence":92.5},
               "Sunglasses":{"Value":false,"Confidence":91.25},
               "SomethingNew":{"Value":[1,2]}}],
             "OrientationCorrection":"ROTATE_90"}
            """,
            client => client.DetectFacesAsync(new DetectFacesRequest()));

        var face = Assert.Single(response.FaceDetails);
        Assert.Equal((25, 35), (face.AgeRange.Low, face.AgeRange.High));
        Assert.Equal((true, 91.5f), (face.Beard.Value, face.Beard.Confidence));
        Assert.Equal(0.5f, face.BoundingBox.Height);
        Assert.Equal(0.25f, face.BoundingBox.Left);
        Assert.Equal(0.125f, face.BoundingBox.Top);
        Assert.Equal(0.375f, face.BoundingBox.Width);
        Assert.Equal(99.75f, face.Confidence);
        Assert.Equal((EmotionName.CALM, 80.5f), (face.Emotions[0].Type, face.Emotions[0].Confidence));
        Assert.Equal((1.5f, -2.5f), (face.EyeDirection.Pitch, face.EyeDirection.Yaw));
        Assert.Equal((false, 98.5f), (face.Eyeglasses.Value, face.Eyeglasses.Confidence));
        Assert.True(face.EyesOpen.Value);
        Assert.False(face.FaceOccluded.Value);
        Assert.Equal((GenderType.Female, 95.5f), (face.Gender.Value, face.Gender.Confidence));
        Assert.Equal((LandmarkType.EyeLeft, 0.25f, 0.75f), (face.Landmarks[0].Type, face.Landmarks[0].X, face.Landmarks[0].Y));
        Assert.False(face.MouthOpen.Value);
        Assert.False(face.Mustache.Value);
        Assert.Equal((1.25f, 2.25f, -3.25f), (face.Pose.Pitch, face.Pose.Roll, face.Pose.Yaw));
        Assert.Equal((60.5f, 70.25f), (face.Quality.Brightness, face.Quality.Sharpness));
        Assert.True(face.Smile.Value);
        Assert.False(face.Sunglasses.Value);
        Assert.Equal(OrientationCorrection.ROTATE_90, response.OrientationCorrection);
    }

    [Fact]
    public async Task What_was_not_seen_is_null()
    {
        var response = await Answered(
            """{"FaceDetails":[{"Confidence":50}]}""", client => client.DetectFacesAsync(new DetectFacesRequest()));

        var face = Assert.Single(response.FaceDetails);
        Assert.Null(face.AgeRange);
        Assert.Null(face.Emotions);
        Assert.Null(response.OrientationCorrection);
    }

    [Fact]
    public async Task Matches_are_read_with_their_similarity()
    {
        var response = await Answered(
            """
            {"FaceMatches":[{"Similarity":97.5,"Face":{"FaceId":"f-1","ImageId":"i-1","ExternalImageId":"p-17","Confidence":99.5,
               "BoundingBox":{"Height":0.5},"IndexFacesModelVersion":"6.0","UserId":"u-1"}}],
             "FaceModelVersion":"6.0","SearchedFaceBoundingBox":{"Width":0.25},"SearchedFaceConfidence":99.25}
            """,
            client => client.SearchFacesByImageAsync(new SearchFacesByImageRequest()));

        var match = Assert.Single(response.FaceMatches);
        Assert.Equal(97.5f, match.Similarity);
        Assert.Equal(("f-1", "i-1", "p-17"), (match.Face.FaceId, match.Face.ImageId, match.Face.ExternalImageId));
        Assert.Equal(("6.0", "u-1", 99.5f), (match.Face.IndexFacesModelVersion, match.Face.UserId, match.Face.Confidence));
        Assert.Equal(0.5f, match.Face.BoundingBox.Height);
        Assert.Equal(("6.0", 0.25f, 99.25f), (response.FaceModelVersion, response.SearchedFaceBoundingBox.Width, response.SearchedFaceConfidence));
    }

    [Fact]
    public async Task Indexing_tells_what_was_added_and_what_was_not()
    {
        var response = await Answered(
            """
            {"FaceModelVersion":"6.0","FaceRecords":[{"Face":{"FaceId":"f-1"},"FaceDetail":{"Confidence":99.5}}],
             "UnindexedFaces":[{"Reasons":["LOW_SHARPNESS","SMALL_BOUNDING_BOX"],"FaceDetail":{"Confidence":51.5}}]}
            """,
            client => client.IndexFacesAsync(new IndexFacesRequest()));

        var record = Assert.Single(response.FaceRecords);
        Assert.Equal(("f-1", 99.5f), (record.Face.FaceId, record.FaceDetail.Confidence));
        var left = Assert.Single(response.UnindexedFaces);
        Assert.Equal(["LOW_SHARPNESS", "SMALL_BOUNDING_BOX"], left.Reasons);
        Assert.Equal(51.5f, left.FaceDetail.Confidence);
    }

    [Fact]
    public async Task Deleting_tells_what_was_deleted_and_what_was_not()
    {
        var response = await Answered(
            """
            {"DeletedFaces":["f-1"],
             "UnsuccessfulFaceDeletions":[{"FaceId":"f-2","UserId":"u-2","Reasons":["ASSOCIATED_TO_AN_EXISTING_USER"]}]}
            """,
            client => client.DeleteFacesAsync(new DeleteFacesRequest()));

        Assert.Equal(["f-1"], response.DeletedFaces);
        var failure = Assert.Single(response.UnsuccessfulFaceDeletions);
        Assert.Equal(("f-2", "u-2"), (failure.FaceId, failure.UserId));
        Assert.Equal(["ASSOCIATED_TO_AN_EXISTING_USER"], failure.Reasons);
    }

    [Fact]
    public async Task A_page_of_faces_has_the_token_of_the_next()
    {
        var response = await Answered(
            """{"Faces":[{"FaceId":"f-1"},{"FaceId":"f-2"}],"FaceModelVersion":"6.0","NextToken":"t-2"}""",
            client => client.ListFacesAsync(new ListFacesRequest()));

        Assert.Equal(["f-1", "f-2"], response.Faces.Select(face => face.FaceId));
        Assert.Equal(("6.0", "t-2"), (response.FaceModelVersion, response.NextToken));
    }

    [Fact]
    public async Task An_answer_has_its_status_and_request_id()
    {
        var response = await Answered("""{"Faces":[]}""", client => client.ListFacesAsync(new ListFacesRequest()));

        Assert.Equal(HttpStatusCode.OK, response.HttpStatusCode);
        Assert.Equal("5f2b7d1e-0000-4000-8000-000000000001", response.ResponseMetadata.RequestId);
        Assert.Empty(response.Faces);
    }

    private static async Task<TResponse> Answered<TResponse>(string body, Func<IAmazonRekognition, Task<TResponse>> call)
    {
        await using var service = new LoopbackService(body);
        using var client = Clients.Rekognition(service);
        return await call(client);
    }
}
