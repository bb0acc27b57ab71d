namespace AsteroidWorkflows.Build.Tests;

public sealed class SynthComparisonTests : IDisposable
{
    private readonly TemporaryFolder _one = new();
    private readonly TemporaryFolder _other = new();

    [Fact]
    public void Folders_with_the_same_files_of_the_same_bytes_do_not_differ()
    {
        Write(_one, ("a", "1"), ("b/c", "2"));
        Write(_other, ("a", "1"), ("b/c", "2"));

        Assert.Empty(SynthComparison.Differences(_one.Path, _other.Path));
    }

    [Fact]
    public void Files_that_one_lacks_and_files_of_other_bytes_are_named()
    {
        Write(_one, ("a", "1"), ("b", "2"), ("c", "3"));
        Write(_other, ("a", "1"), ("b", "3"), ("d", "3"));

        Assert.Equal(["b", "c", "d"], SynthComparison.Differences(_one.Path, _other.Path));
        Assert.Equal(["b", "c", "d"], SynthComparison.Differences(_other.Path, _one.Path));
    }

    [Fact]
    public void How_long_a_synth_took_is_no_difference()
    {
        Write(_one, ("a", "1"), ("performance-counters.json", "{1}"));
        Write(_other, ("a", "1"), ("performance-counters.json", "{2}"));

        Assert.Empty(SynthComparison.Differences(_one.Path, _other.Path));
    }

    public void Dispose()
    {
        _one.Dispose();
        _other.Dispose();
    }

    private static void Write(TemporaryFolder folder, params (string File, string Text)[] files)
    {
        foreach (var (file, text) in files)
        {
            folder.Write(file, text);
        }
    }
}
