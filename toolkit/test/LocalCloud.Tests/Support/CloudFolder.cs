using AsteroidWorkflows.LocalCloud.DynamoDb;

namespace AsteroidWorkflows.LocalCloud.Tests.Support;

/// <summary>A local cloud of each test's own, and the folder that other clouds may share with it.</summary>
internal sealed class CloudFolder : IDisposable
{
    public const string Bucket = "some-files";
    public const string Table = "entries";
    public const string Index = "by-state";
    public const string Collection = "people";

    public CloudFolder() => Cloud = Open();

    public string Path { get; } = Directory.CreateTempSubdirectory("local-cloud-test-").FullName;

    public LocalAws Cloud { get; }

    /// <summary>As another process would open the folder.</summary>
    public LocalAws Open() => new(new LocalAwsOptions
    {
        Folder = Path,
        Buckets = [Bucket],
        Tables = [new TableDefinition(Table, "id", new Dictionary<string, string> { [Index] = "state" })],
        FaceCollections = [Collection],
    });

    public void Dispose()
    {
        Cloud.Dispose();
        Directory.Delete(Path, recursive: true);
    }
}
