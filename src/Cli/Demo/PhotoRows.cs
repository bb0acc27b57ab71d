using Amazon.DynamoDBv2.Model;
using Amazon.Rekognition.Model;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Hosting.Executions;
using AsteroidWorkflows.Workflows.Photos;
using AsteroidWorkflows.Workflows.Photos.Samples;
using AsteroidWorkflows.Workflows.Photos.Samples.Pictures;

namespace AsteroidWorkflows.Cli.Demo;

/// <summary>The rows of the riders' photos. They build on each other: what one stores, the next finds.</summary>
internal sealed class PhotoRows(CommandHost host)
{
    public static IEnumerable<DemoRow> Of(CommandHost host)
    {
        var rows = new PhotoRows(host);
        yield return rows.Row("photos", "sunglasses", "sunglasses", "SUCCEEDED, refused: PhotoDoesNotMeetRequirementError; 0 faces, 0 thumbnails, 0 items, 1 notice");
        yield return rows.Row("photos", "several faces", "several-faces", "SUCCEEDED, refused: PhotoDoesNotMeetRequirementError; 0 faces, 0 thumbnails, 0 items, 2 notices");
        yield return rows.Row("photos", "no face", "no-face", "SUCCEEDED, refused: PhotoDoesNotMeetRequirementError; 0 faces, 0 thumbnails, 0 items, 3 notices");
        yield return rows.Row("photos", "one happy face, 1200 x 800", "happy-face", "SUCCEEDED, taken in; 1 face, 1 thumbnail (300 x 200), 1 item, 3 notices");
        yield return rows.Row("photos", "the same input again", "happy-face", "SUCCEEDED, refused: FaceAlreadyExistsError; 1 face, 1 thumbnail (300 x 200), 1 item, 4 notices");
        yield return rows.Row("photos", "another rider, the same photo", "other-user", "SUCCEEDED, refused: FaceAlreadyExistsError; 1 face, 1 thumbnail (300 x 200), 1 item, 5 notices");
        yield return rows.Row("photos", "a photo on its side (EXIF 6)", "turned", "SUCCEEDED, taken in; 2 faces, 2 thumbnails (300 x 200, 200 x 300), 2 items, 5 notices");
        yield return rows.Row("photo-upload", "started by an upload", "upload", "SUCCEEDED, taken in; 3 faces, 3 thumbnails (300 x 200, 200 x 300, 300 x 300), 3 items, 5 notices");
        yield return new DemoRow(
            "photo-batch", "four photos as a batch", "SUCCEEDED; refused: FaceAlreadyExistsError, refused: FaceAlreadyExistsError, "
            + "refused: PhotoDoesNotMeetRequirementError, refused: PhotoDoesNotMeetRequirementError",
            async () =>
            {
                var execution = await rows.RunAsync("photo-batch", "batch");
                return $"{Statuses.Of(execution.Status)}; {string.Join(", ", execution.Output.GetProperty("results").EnumerateArray().Select(Outcome))}";
            });
    }

    private static string Outcome(System.Text.Json.JsonElement outcome) =>
        outcome.GetProperty("accepted").GetBoolean() ? "taken in" : $"refused: {outcome.GetProperty("reason").GetString()}";

    private DemoRow Row(string workflow, string tried, string sample, string expected) => new(workflow, tried, expected, async () =>
    {
        var execution = await RunAsync(workflow, sample);
        var outcome = execution.Status == ExecutionStatus.Succeeded ? Outcome(execution.Output) : $"{execution.Error}: {Causes.MessageIn(execution.Cause)}";
        return $"{Statuses.Of(execution.Status)}, {outcome}; {await StoresAsync()}";
    });

    private async Task<WorkflowExecution> RunAsync(string workflow, string sample)
    {
        await SamplePhotos.PutAsync(host.Cloud.Clients.S3);
        return await host.RunSampleAsync(workflow, sample);
    }

    private async Task<string> StoresAsync()
    {
        var clients = host.Cloud.Clients;
        var faces = (await clients.Rekognition.ListFacesAsync(new ListFacesRequest { CollectionId = PhotosModule.Faces.Name })).Faces?.Count ?? 0;
        var items = (await clients.DynamoDb.ScanAsync(new ScanRequest(PhotosModule.Riders.Name))).Count ?? 0;
        var sizes = new List<string>();
        foreach (var key in await host.KeysAsync(PhotosModule.ThumbnailBucket))
        {
            sizes.Add(Size(await host.ReadAsync(PhotosModule.ThumbnailBucket, key)));
        }

        return $"{Count(faces, "face")}, {Count(sizes.Count, "thumbnail")}{(sizes.Count > 0 ? $" ({string.Join(", ", sizes)})" : "")}, "
            + $"{Count(items, "item")}, {Count(host.Cloud.Outbox.Read().Count, "notice")}";
    }

    private static string Size(ReadOnlySpan<byte> picture)
    {
        var (width, height) = PictureSize.Of(picture);
        return $"{width} x {height}";
    }

    private static string Count(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";
}
