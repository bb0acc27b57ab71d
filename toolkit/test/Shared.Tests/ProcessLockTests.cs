namespace AsteroidWorkflows.Shared.Tests;

public sealed class ProcessLockTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("shared-test-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_lock_is_held_by_one_and_free_once_it_is_let_go()
    {
        var path = Path.Combine(_root, "a.lock");
        using (ProcessLock.Take(path))
        {
            Assert.Null(ProcessLock.TryTake(path));
        }

        using var again = ProcessLock.TryTake(path);
        Assert.NotNull(again);
    }

    [Fact]
    public void A_lock_in_a_folder_that_is_not_there_is_an_error_and_no_lock_that_somebody_holds() =>
        Assert.Throws<DirectoryNotFoundException>(() => ProcessLock.TryTake(Path.Combine(_root, "nowhere", "a.lock")));
}
