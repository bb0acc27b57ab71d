using System.Text.Json;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Tasks.Functions;
using AsteroidWorkflows.Engine.Time;
using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Ports;
using NSubstitute;

namespace AsteroidWorkflows.Workflows.Tests.Seeds;

/// <summary>An engine with the real Lambda classes for photos; a photo's key says what is on it.</summary>
internal sealed class PhotoWorld : IFaces
{
    private readonly TaskHandlers _handlers = new();

    public PhotoWorld()
    {
        var context = Substitute.For<ILambdaContext>();
        var photos = Substitute.For<IPhotoStore>();
        photos.ReadAsync(default!, default!).ReturnsForAnyArgs([1]);
        var thumbnailer = Substitute.For<IThumbnailer>();
        thumbnailer.Shrink(default, default!).ReturnsForAnyArgs(new Picture([2], "image/png", 3, 2));
        foreach (var function in new object[]
        {
            new FaceDetection(this), new FaceSearch(this), new IndexFace(this), new RemoveFace(this), new Thumbnail(photos, thumbnailer, "thumbnails", ThumbnailSize.Default),
        })
        {
            _handlers.AddFunction(function.GetType().Name, new InProcessFunction(function.GetType().GetMethod("HandleAsync")!, () => function, context: _ => context));
        }

        _handlers.AddService("dynamodb", "putItem", Keep(Items));
        _handlers.AddService("sns", "publish", Keep(Notices));
    }

    public List<JsonElement> Items { get; } = [];

    public List<JsonElement> Notices { get; } = [];

    public List<string> Indexed { get; } = [];

    public Task<WorkflowExecution> RunAsync(RenderedWorkflow workflow, string input) =>
        RunAsync(workflow.Substitutions.Aggregate(workflow.Definition, (text, token) => text.Replace(
            $"${{{token.Token}}}",
            token is FunctionArnSubstitution function ? $"arn:aws:lambda:us-east-1:123456789012:function:{function.Function.Name}" : "resource",
            StringComparison.Ordinal)), input);

    public Task<WorkflowExecution> RunAsync(string definition, string input)
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = _handlers, Seed = 1 });
        return engine.RunAsync(engine.Deploy("photos", StateMachine.Parse(definition)), input);
    }

    Task<IReadOnlyList<FaceDetail>> IFaces.DetectAsync(RiderPhoto photo)
    {
        var sunglasses = photo.S3Key.Contains("sunglasses", StringComparison.Ordinal) ? "true" : "false";
        var face = JsonSerializer.Deserialize<FaceDetail>($$$"""{"Confidence":99,"Sunglasses":{"Value":{{{sunglasses}}},"Confidence":99},"Emotions":[]}""")!;
        return Task.FromResult<IReadOnlyList<FaceDetail>>(photo.S3Key.Contains("nobody", StringComparison.Ordinal) ? [] : [face]);
    }

    Task<IReadOnlyList<IndexedFace>> IFaces.FindAlikeAsync(RiderPhoto photo) =>
        Task.FromResult<IReadOnlyList<IndexedFace>>(Indexed.Contains(photo.S3Key) ? [new IndexedFace("face", null, null, null, null)] : []);

    Task<IndexedFace?> IFaces.IndexAsync(RiderPhoto photo, string externalImageId)
    {
        Indexed.Add(photo.S3Key);
        return Task.FromResult<IndexedFace?>(new IndexedFace("face", null, "image", externalImageId, 99));
    }

    Task IFaces.RemoveAsync(IReadOnlyList<string> faceIds)
    {
        Indexed.Clear();
        return Task.CompletedTask;
    }

    private static DelegateHandler Keep(List<JsonElement> calls) => new((request, _) =>
    {
        calls.Add(request.Input);
        return ValueTask.FromResult(TaskOutcome.Success(JsonValues.EmptyObject));
    });
}
