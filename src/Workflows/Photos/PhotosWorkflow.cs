using Amazon.Lambda.Core;
using Amazon.Rekognition.Model;
using AsteroidWorkflows.Flow;
using AsteroidWorkflows.Flow.Services;
using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Workflows.Photos;

/// <summary>
/// Takes in a rider's photo: one that meets the rules is indexed and made small, of another the rider is told. Started by hand,
/// by an upload, or for a batch; all three share the very same steps.
/// </summary>
public static class PhotosWorkflow
{
    /// <summary>The table of the riders.</summary>
    public static Resource RiderTable { get; } = new("RiderTable");

    /// <summary>The topic on which riders are told about photos that do not meet the rules.</summary>
    public static Resource NoticeTopic { get; } = new("NoticeTopic");

    /// <summary>How long the functions that work on faces may run; the deployment sets it as their time-out.</summary>
    public static TimeSpan FaceFunctionTimeout { get; } = TimeSpan.FromSeconds(60);

    private static WorkflowOptions Options { get; } = new()
    {
        TaskTimeout = TimeSpan.FromMinutes(2),
        DefaultRetries =
        [
            RetryRule.LambdaService,
            RetryRule.On<ThrottlingException>().And<ProvisionedThroughputExceededException>().And<InternalServerErrorException>() with { Jitter = Jitter.Full },
        ],
    };

    /// <summary>Builds the workflow for one photo.</summary>
    public static Workflow<RiderPhoto, PhotoOutcome> Define() =>
        Workflow.Define("Photos", Photo(), Options with { Comment = "Takes in a rider's photo." });

    /// <summary>Builds the workflow that an upload starts: EventBridge's event in, whose key begins with the rider.</summary>
    public static Workflow<ObjectCreated, PhotoOutcome> DefineForUploads() =>
        Workflow.Define(
            "PhotoUpload",
            Pass("Read Upload", (ObjectCreated e) => new RiderPhoto(e.Detail.Uploaded.Key.Split('/')[0], e.Detail.Bucket.Name, e.Detail.Uploaded.Key)).Then(Photo()),
            Options with { Comment = "Takes in a photo that was uploaded as <rider>/<file>." });

    /// <summary>Builds the workflow for many photos in one bucket.</summary>
    /// <param name="maxConcurrency">How many photos are worked on at a time. Default 5, which spares Rekognition's quota; 0 as many as possible.</param>
    public static Workflow<PhotoBatch, ProcessedBatch> DefineForBatches(int maxConcurrency = 5) =>
        Workflow.Define(
            "PhotoBatch",
            Map("Process Photos",
                Items.From((PhotoBatch b) => b.Images).Select((b, image) => new RiderPhoto(image.UserId, b.S3Bucket, image.S3Key)), Photo(), new() { MaxConcurrency = maxConcurrency })
            .Select((b, results) => new ProcessedBatch(b.S3Bucket, b.Images, results)),
            Options with { Comment = "Takes in a batch of riders' photos." });

    private static Step<RiderPhoto, PhotoOutcome> Photo()
    {
        var tellRider = Service("Photo Does Not Meet Requirement", Sns.Publish, NoticeTopic, (RefusedPhoto p) =>
                new PublishArguments(NoticeTopic.Arn, "Non-compliant photo encountered", FlowJson.Text(p)))
            .Select((p, _) => new PhotoOutcome(p.UserId, p.S3Key, false, p.ErrorInfo.Error));

        // A branch that is stopped leaves its function running: the face may be indexed after the other branch has failed.
        var takeBack = Wait<FailedPhoto>("Let Indexing End", FaceFunctionTimeout)
            .Then(Invoke("Remove Face", (RemoveFace f, FailedPhoto p, ILambdaContext c) => f.HandleAsync(new RiderPhoto(p.UserId, p.S3Bucket, p.S3Key), c))
                .Select((p, _) => p.ErrorInfo)
                .CatchAll().ThenSubstitute((p, _) => p.ErrorInfo))
            .ThenFail(Fail("Photo Not Processed", (ErrorInfo e) => e.Error, e => e.Cause));

        var detectFace = Invoke("Face Detection", (FaceDetection f, RiderPhoto p, ILambdaContext c) => f.HandleAsync(p, c))
            .Select((p, face) => new DetectedPhoto(p.UserId, p.S3Bucket, p.S3Key, face))
            .Catch<PhotoDoesNotMeetRequirementError, InvalidS3ObjectException>()
            .ThenEnd((p, error) => new RefusedPhoto(p.UserId, p.S3Bucket, p.S3Key, error), tellRider);

        var checkDuplicate = Invoke("Check Face Duplicate", (FaceSearch f, DetectedPhoto p, ILambdaContext c) =>
                f.HandleAsync(new RiderPhoto(p.UserId, p.S3Bucket, p.S3Key), c))
            .KeepInput()
            .Catch<FaceAlreadyExistsError, PhotoDoesNotMeetRequirementError>()
            .ThenEnd((p, error) => new RefusedPhoto(p.UserId, p.S3Bucket, p.S3Key, error), tellRider);

        var indexAndShrink = Parallel("Parallel",
                Invoke("AddFaceToIndex", (IndexFace f, DetectedPhoto p, ILambdaContext c) => f.HandleAsync(new RiderPhoto(p.UserId, p.S3Bucket, p.S3Key), c)),
                Invoke("Thumbnail", (Thumbnail f, DetectedPhoto p, ILambdaContext c) => f.HandleAsync(new RiderPhoto(p.UserId, p.S3Bucket, p.S3Key), c)))
            .Select((p, results) => new ProcessedPhoto(p.UserId, p.S3Bucket, p.S3Key, p.DetectedFaceDetails, results))
            .CatchAll().ThenFail((p, error) => new FailedPhoto(p.UserId, p.S3Bucket, p.S3Key, error), takeBack);

        var persist = Service("PersistMetadata", DynamoDb.PutItem<Rider>(), RiderTable, (ProcessedPhoto p) => new PutItemArguments<Rider>(RiderTable.Name, new Rider(
                new AttributeText(p.UserId),
                new AttributeText(p.ParallelResult.Face.FaceId),
                new AttributeText(p.S3Bucket),
                new AttributeText(p.S3Key),
                new AttributeMap<RiderThumbnail>(new RiderThumbnail(
                    new AttributeText(p.ParallelResult.Thumbnail.Thumbnail.S3Bucket), new AttributeText(p.ParallelResult.Thumbnail.Thumbnail.S3Key))))))
            .Select((p, _) => new PhotoOutcome(p.UserId, p.S3Key, true, null))
            .CatchAll().ThenFail((p, error) => new FailedPhoto(p.UserId, p.S3Bucket, p.S3Key, error), takeBack);

        return detectFace.Then(checkDuplicate).Then(indexAndShrink).Then(persist);
    }
}
