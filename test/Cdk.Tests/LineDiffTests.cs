using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Cdk.Tests;

public sealed class LineDiffTests
{
    [Fact]
    public void Every_change_is_shown_wherever_it_is() => Assert.Equal(
        ["- a", "+ A", "  b", "  c", "- d", "  e", "+ new", "  f"],
        LineDiff.Of(["a", "b", "c", "d", "e", "f"], ["A", "b", "c", "e", "new", "f"]));

    [Fact]
    public void Lines_that_only_moved_apart_are_not_changes() => Assert.Equal(
        ["+ x", "  a", "+ y", "  b"],
        LineDiff.Of(["a", "b"], ["x", "a", "y", "b"]));

    [Fact]
    public void One_that_is_empty_is_all_new() => Assert.Equal(["+ a"], LineDiff.Of([], ["a"]));
}
