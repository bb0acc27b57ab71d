using AsteroidWorkflows.Cli.Cloud;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Cli.Samples.Pictures;

namespace AsteroidWorkflows.Cli.Samples;

/// <summary>The inputs that come with the command; a workflow's first one is run when nothing else is said.</summary>
internal static class SampleCases
{
    private const string BennerUrl = "https://echo.jpl.nasa.gov/~lance/delta_v/delta_v.rendezvous.html";
    private const string ExoplanetsUrl =
        "https://exoplanetarchive.ipac.caltech.edu/TAP/sync?query=select+koi_sma,kepoi_name,koi_eccen,koi_incl,koi_longp,koi_period,koi_prad,koi_teq,"
        + "koi_srad,koi_steff,koi_sage,koi_disposition,koi_pdisposition+from+cumulative&format=csv";

    public static IReadOnlyList<SampleCase> All { get; } =
    [
        new("asteroids", "downloads", "three files in the bucket", Downloads(ExoplanetsUrl)),
        new("asteroids", "http-error", "a source that is not there: four attempts, then FAILED with HTTPError", Downloads(ExoplanetsUrl.Replace("/TAP/", "/gone/", StringComparison.Ordinal))),

        new("accounts", "clean", "both checks are clean: approved", Application("Spock", "123 Enterprise Street")),
        new("accounts", "bad-address", "the address flags: waits for a review", Application("Gabe", "ABadAddress")),
        new("accounts", "evil-name", "the name flags: waits for a review", Application("evil Spock", "123 Enterprise Street")),
        new("accounts", "unprocessable", "the name can't be checked: flagged as unprocessable", Application("UNPROCESSABLE_DATA", "123 Street")),
        new("accounts", "no-address", "refused before anything is stored", """{ "name": "Spock" }"""),

        new("photos", "happy-face", "indexed, with a thumbnail; a second time it is refused as known", Photo("user_a", SamplePhotos.Happy)),
        new("photos", "turned", "a photo taken upright: its thumbnail is upright", Photo("user_b", SamplePhotos.Turned)),
        new("photos", "small", "a photo smaller than a thumbnail: not enlarged", Photo("user_c", SamplePhotos.Small)),
        new("photos", "sunglasses", "refused, with a notice", Photo("user_a", SamplePhotos.Sunglasses)),
        new("photos", "several-faces", "refused, with a notice", Photo("user_a", SamplePhotos.Several)),
        new("photos", "no-face", "refused, with a notice", Photo("user_a", SamplePhotos.Empty)),
        new("photos", "no-picture", "a file that is no picture: refused, with a notice", Photo("user_a", SamplePhotos.NoPicture)),
        new("photos", "other-user", "the happy face under another rider's name: refused once it is known", Photo("user_z", SamplePhotos.Happy)),

        new("photo-upload", "upload", "started by an upload: the rider is the key's first part", $$"""
            { "detail": { "bucket": { "name": "{{CloudResources.PhotoBucket}}" }, "object": { "key": "{{SamplePhotos.Upload}}" } } }
            """),

        new("photo-batch", "batch", "four photos at once: some taken in, some refused", $$"""
            { "s3Bucket": "{{CloudResources.PhotoBucket}}", "images": [
              { "userId": "user_a", "s3Key": "{{SamplePhotos.Happy}}" }, { "userId": "user_b", "s3Key": "{{SamplePhotos.Turned}}" },
              { "userId": "user_e", "s3Key": "{{SamplePhotos.Several}}" }, { "userId": "user_f", "s3Key": "{{SamplePhotos.Sunglasses}}" } ] }
            """),

        new("orders", "orders", "two orders, both processed", """
            { "orders": [
              { "orderId": "o-1", "items": [ { "sku": "bolt", "quantity": 100, "unitPrice": 0.05 }, { "sku": "nut", "quantity": 100, "unitPrice": 0.03 } ] },
              { "orderId": "o-2", "items": [ { "sku": "gear", "quantity": 2, "unitPrice": 19.99 } ] } ] }
            """),
        new("orders", "one-bad", "a bad order among good ones: it alone fails", """
            { "orders": [
              { "orderId": "o-1", "items": [ { "sku": "bolt", "quantity": 1, "unitPrice": 2 } ] },
              { "orderId": "o-2", "items": [] },
              { "orderId": "o-3", "items": [ { "sku": "nut", "quantity": 3, "unitPrice": 1 } ] } ] }
            """),
        new("orders", "none", "no orders: an empty result", """{ "orders": [] }"""),

        new("parallel", "hello", "two answers in order, each with the input", """{ "hello": "world" }"""),
    ];

    /// <summary>The cases of a workflow.</summary>
    public static IReadOnlyList<SampleCase> Of(string workflow) => [.. All.Where(sample => sample.Workflow == workflow)];

    /// <summary>A case of a workflow; its first where none is named.</summary>
    /// <exception cref="CommandException">It has none of this name; the message says which is nearest.</exception>
    public static SampleCase Find(string workflow, string? name)
    {
        var cases = Of(workflow);
        return name is null
            ? cases[0]
            : cases.FirstOrDefault(sample => string.Equals(sample.Name, name, StringComparison.OrdinalIgnoreCase)) ?? throw new CommandException(
                $"{workflow} has no case '{name}'. {Nearest.Hint(name, cases.Select(sample => sample.Name))}It has {string.Join(", ", cases.Select(sample => sample.Name))}.");
    }

    private static string Application(string name, string address) => $$"""{ "name": "{{name}}", "address": "{{address}}" }""";

    private static string Photo(string user, string key) => $$"""{ "userId": "{{user}}", "s3Bucket": "{{CloudResources.PhotoBucket}}", "s3Key": "{{key}}" }""";

    private static string Downloads(string exoplanets) => $$"""
        { "bucketName": "{{CloudResources.AsteroidBucket}}",
          "benner": { "url": "{{BennerUrl}}", "filename": "benner_deltav.csv" },
          "exoplanets": { "url": "{{exoplanets}}", "filename": "exoplanet.csv" },
          "masses": { "filename": "massd.json" } }
        """;
}
