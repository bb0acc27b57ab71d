namespace AsteroidWorkflows.Cli.Tests.Support;

/// <summary>A folder of its own for each test.</summary>
internal sealed class DataDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("asteroid-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
