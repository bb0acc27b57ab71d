namespace AsteroidWorkflows.Build.Tests;

public sealed class SynthComparisonTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("asteroid-compared-").FullName;

    [Fact]
    public void Folders_with_the_same_files_of_the_same_bytes_do_not_differ()
    {
        var (one, other) = (Folder("one", ("a", "1"), ("b/c", "2")), Folder("other", ("a", "1"), ("b/c", "2")));

        Assert.Empty(SynthComparison.Differences(one, other));
    }

    [Fact]
    public void Files_that_one_lacks_and_files_of_other_bytes_are_named()
    {
        var (one, other) = (Folder("one", ("a", "1"), ("b", "2"), ("c", "3")), Folder("other", ("a", "1"), ("b", "3"), ("d", "3")));

        Assert.Equal(["b", "c", "d"], SynthComparison.Differences(one, other));
        Assert.Equal(["b", "c", "d"], SynthComparison.Differences(other, one));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Folder(string name, params (string File, string Text)[] files)
    {
        foreach (var (file, text) in files)
        {
            var path = Path.Combine(_folder, name, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        return Path.Combine(_folder, name);
    }
}
