using AsteroidWorkflows.Cli.Cloud;
using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Lambdas.Accounts.Adapters;
using AsteroidWorkflows.Lambdas.Asteroids;
using AsteroidWorkflows.Lambdas.Asteroids.Storage;
using AsteroidWorkflows.Lambdas.Asteroids.Web;
using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Lambdas.Photos.Faces;
using AsteroidWorkflows.Lambdas.Photos.Imaging;
using AsteroidWorkflows.Lambdas.Photos.Storage;

namespace AsteroidWorkflows.Cli.Functions;

/// <summary>
/// Makes the functions' classes with their own adapters over the local cloud's clients: what their parameterless constructors do in AWS, where
/// the clients come from the environment.
/// </summary>
internal sealed class FunctionFactory(CloudClients clients, IWebFiles web, string accountsMachineArn)
{
    public object Create(Type function)
    {
        var store = new DynamoDbApplicationStore(clients.DynamoDb, CloudResources.ApplicationTable);
        var files = new S3FileStore(clients.S3);
        var faces = new RekognitionFaces(clients.Rekognition, CloudResources.Collection);
        return function.Name switch
        {
            nameof(Submit) => new Submit(store, new StepFunctionsWorkflowStarter(clients.StepFunctions, accountsMachineArn)),
            nameof(Review) => new Review(store, new StepFunctionsReviewDelivery(clients.StepFunctions)),
            nameof(Flag) => new Flag(store),
            nameof(Find) => new Find(store),
            nameof(Approve) => new Approve(store),
            nameof(Reject) => new Reject(store),
            nameof(DownloadBenner) => new DownloadBenner(web, files),
            nameof(DownloadExoplanets) => new DownloadExoplanets(web, files),
            nameof(ParseMasses) => new ParseMasses(files),
            nameof(FaceDetection) => new FaceDetection(faces),
            nameof(FaceSearch) => new FaceSearch(faces),
            nameof(IndexFace) => new IndexFace(faces),
            nameof(RemoveFace) => new RemoveFace(faces),
            nameof(Thumbnail) => new Thumbnail(new S3PhotoStore(clients.S3), new VipsThumbnailer(), CloudResources.ThumbnailBucket, ThumbnailSize.Default),
            _ => Activator.CreateInstance(function) ?? throw new InvalidOperationException($"{function} can't be made."),
        };
    }
}
