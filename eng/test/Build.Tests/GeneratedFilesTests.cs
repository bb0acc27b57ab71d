namespace AsteroidWorkflows.Build.Tests;

public sealed class GeneratedFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Files_that_come_out_as_they_were_pass()
    {
        _folder.Write("a.json", "1");

        await Generated(() => _folder.Write("a.json", "1")).RegenerateAndCompareAsync();
    }

    [Fact]
    public async Task A_file_that_changes_is_named_and_stays_as_it_was_written_anew()
    {
        _folder.Write("a.json", "1");

        var failure = await Assert.ThrowsAsync<BuildException>(() => Generated(() => _folder.Write("a.json", "2")).RegenerateAndCompareAsync());

        Assert.Contains("a.json", failure.Message, StringComparison.Ordinal);
        Assert.Equal("2", File.ReadAllText(Path.Combine(_folder.Path, "a.json")));
    }

    [Fact]
    public async Task A_file_that_is_new_or_gone_is_named()
    {
        _folder.Write("gone.json", "1");

        var failure = await Assert.ThrowsAsync<BuildException>(() => Generated(() =>
        {
            File.Delete(Path.Combine(_folder.Path, "gone.json"));
            _folder.Write("new.json", "1");
        }).RegenerateAndCompareAsync());

        Assert.Contains("gone.json", failure.Message, StringComparison.Ordinal);
        Assert.Contains("new.json", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private GeneratedFiles Generated(Action regenerate) => new("Samples", [Path.Combine(_folder.Path, "*.json")], () =>
    {
        regenerate();
        return Task.CompletedTask;
    });
}
