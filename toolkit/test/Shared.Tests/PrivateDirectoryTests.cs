namespace AsteroidWorkflows.Shared.Tests;

public sealed class PrivateDirectoryTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("shared-test-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_folder_is_its_owners_only()
    {
        var folder = PrivateDirectory.At(_root, "one", "two");

        Assert.True(Directory.Exists(folder));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        var file = Path.Combine(_root, "file");
        File.WriteAllText(file, "");

        var refused = Assert.Throws<IOException>(() => PrivateDirectory.At(file, "inner"));

        Assert.Contains(Path.Combine(file, "inner"), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_moved_into_its_place_leaves_nothing_behind()
    {
        var taken = Directory.CreateDirectory(Path.Combine(_root, "taken")).FullName;

        Assert.ThrowsAny<Exception>(() => PrivateDirectory.Write(taken, "x"u8));

        Assert.Equal([taken], Directory.EnumerateFileSystemEntries(_root));
    }

    [Fact]
    public void What_a_killed_process_has_left_unfinished_is_tidied_away()
    {
        PrivateDirectory.Write(Path.Combine(_root, "whole"), "x"u8);
        File.WriteAllText(Path.Combine(_root, "half.0.tmp"), "");

        PrivateDirectory.Tidy(_root);

        Assert.Equal([Path.Combine(_root, "whole")], Directory.EnumerateFiles(_root));
    }
}
