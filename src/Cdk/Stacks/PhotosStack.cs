using Amazon.CDK;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Rekognition;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SNS.Subscriptions;
using Amazon.CDK.AWS.StepFunctions;
using AsteroidWorkflows.Cdk.Constructs;
using AsteroidWorkflows.Cdk.Settings;
using AsteroidWorkflows.Flow.Cdk;
using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Workflows.Photos;
using Constructs;
using Resource = AsteroidWorkflows.Flow.Resource;

namespace AsteroidWorkflows.Cdk.Stacks;

/// <summary>
/// Riders' photos: two buckets, the table, the topic, the face collection, five functions, and the workflow three times over: for one photo, for
/// an upload, and for a batch.
/// </summary>
public sealed class PhotosStack : WorkflowStack
{
    /// <summary>Adds the stack.</summary>
    public PhotosStack(Construct scope, string id, AppSettings settings, ILambdaPackages packages)
        : base(scope, id, "AsteroidWorkflows: riders' photos, checked, indexed and resized", settings, PhotosFunctions.Table, packages)
    {
        var accessLogs = PrivateBucket.ForAccessLogs(this, settings);
        var photos = new PrivateBucket(this, "Photos", settings, accessLogs);
        photos.NotifyEventBridge();
        var thumbnails = new PrivateBucket(this, "Thumbnails", settings, accessLogs);
        var riders = this.AddPersonalTable("Riders", "Username", settings);
        var notices = AddNotices();
        var collection = new CfnCollection(this, "Faces", new CfnCollectionProps { CollectionId = $"{StackName.ToLowerInvariant()}-faces" });
        collection.ApplyRemovalPolicy(settings.RemovalPolicy);

        DotnetFunction[] functions = [.. AddFaceFunctions(photos, collection), AddThumbnail(photos, thumbnails)];
        var resources = new Dictionary<Resource, ResourceTarget>
        {
            [PhotosWorkflow.RiderTable] = new(riders.TableName, riders.TableArn),
            [PhotosWorkflow.NoticeTopic] = new(notices.TopicName, notices.TopicArn),
        };

        var sample = $$"""{"userId":"user_a","s3Bucket":"{{photos.BucketName}}","s3Key":"1_happy_face.jpg"}""";
        var batch = $$"""{"s3Bucket":"{{photos.BucketName}}","images":[{"userId":"user_a","s3Key":"1_happy_face.jpg"}]}""";
        StateMachine("ProcessPhoto", PhotosWorkflow.Define(), sample, resources);
        StateMachine("ProcessPhotoBatch", Batches(), batch, resources);
        StartOnUpload(photos, StateMachine("ProcessUpload", PhotosWorkflow.DefineForUploads(), sampleInput: null, resources));

        Output("PhotoBucket", "Where riders upload photos, as <rider>/<file>", photos.BucketName);
        Output("ThumbnailBucket", "Where the small copies are", thumbnails.BucketName);
        Output("RiderTable", "The table of riders", riders.TableName);
        Output("NoticeTopic", "Where notices of refused photos go", notices.TopicArn);
        Output("FaceCollection", "The Rekognition collection of faces", collection.CollectionId);
        foreach (var function in functions)
        {
            Output($"{function.Handler.Type.Name}Arn", $"The function {function.Handler.Type.Name}", function.Arn);
        }

        Flow.Workflow<PhotoBatch, AsteroidWorkflows.Workflows.Photos.ProcessedBatch> Batches() =>
            settings.MaxConcurrency is { } most ? PhotosWorkflow.DefineForBatches(most) : PhotosWorkflow.DefineForBatches();
    }

    private DotnetFunction[] AddFaceFunctions(PrivateBucket photos, CfnCollection collection)
    {
        return
        [
            Function<FaceDetection>("Refuses a photo that does not show one face", Small)
                .AllowOnAnyResource("Detect", "DetectFaces works on a picture alone: IAM knows no resource for it.", "rekognition:DetectFaces").AllowObjects(photos, "s3:GetObject"),
            OnCollection(Function<FaceSearch>("Refuses a face that is known already", Small), "rekognition:SearchFacesByImage"),
            OnCollection(Function<IndexFace>("Adds a face to the collection", Small), "rekognition:IndexFaces"),
            OnCollection(Function<RemoveFace>("Takes a face back out of the collection", Small), "rekognition:DeleteFaces", "rekognition:SearchFacesByImage"),
        ];

        DotnetFunction OnCollection(DotnetFunction function, params string[] actions) => function
            .Allow(actions, ArnOf(collection)).AllowObjects(photos, "s3:GetObject");

        DotnetFunctionProps Small(DotnetFunctionProps props) => props with
        {
            MemorySize = 256,
            Timeout = Duration.Seconds(PhotosWorkflow.FaceFunctionTimeout.TotalSeconds),
            Environment = new Dictionary<string, string> { [PhotosSettings.CollectionId] = collection.CollectionId },
        };
    }

    // Put together, not asked for: emulators that know no collections can deploy the rest of the stack then.
    private string ArnOf(CfnCollection collection) =>
        FormatArn(new ArnComponents { Service = "rekognition", Resource = "collection", ResourceName = collection.CollectionId });

    private DotnetFunction AddThumbnail(PrivateBucket photos, PrivateBucket thumbnails) =>
        Function<Thumbnail>("Makes a small copy of a photo", props => props with
        {
            MemorySize = 1536,
            Timeout = Duration.Seconds(60),
            Environment = new Dictionary<string, string> { [PhotosSettings.ThumbnailBucket] = thumbnails.BucketName },
        }).AllowObjects(photos, "s3:GetObject").AllowObjects(thumbnails, "s3:PutObject");

    private Topic AddNotices()
    {
        var topic = new Topic(this, "Notices", new TopicProps { DisplayName = "Photos that do not meet the rules", EnforceSSL = true });
        if (AppSettings.NoticeEmail is { } address)
        {
            topic.AddSubscription(new EmailSubscription(address));
        }

        return topic;
    }

    private void StartOnUpload(PrivateBucket photos, StateMachine machine) => _ = new Rule(this, "OnUpload", new RuleProps
    {
        Description = "Starts the workflow for each photo that is uploaded",
        EventPattern = new EventPattern
        {
            Source = ["aws.s3"],
            DetailType = ["Object Created"],
            Detail = new Dictionary<string, object>
            {
                ["bucket"] = new Dictionary<string, object> { ["name"] = new[] { photos.BucketName } },
                // Only keys that name a rider; anything at the top is left for starting by hand.
                ["object"] = new Dictionary<string, object>
                {
                    ["key"] = new[] { new Dictionary<string, object> { ["wildcard"] = "*/*" } },
                    // What is empty is a folder that the console has made.
                    ["size"] = new[] { new Dictionary<string, object> { ["numeric"] = new object[] { ">", 0 } } },
                },
            },
        },
        Targets = [StartedByEvents(machine)],
    });
}
