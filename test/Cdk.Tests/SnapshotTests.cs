using AsteroidWorkflows.Cdk.Tests.Synthesis;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Cdk.Tests;

[Collection(SynthesisCollection.Name)]
public sealed class SnapshotTests(SynthesisFixture apps)
{
    private const string Folder = "test/Cdk.Tests/Snapshots";

    private static readonly string[] Stacks = ["Accounts", "Asteroids", "Orders", "Photos"];

    public static TheoryData<string> Names => [.. Stacks];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_is_the_committed_one(string stack) =>
        Snapshot.Match($"{Folder}/{stack}.json", ReadableTemplate.Of(apps.Dev[stack].Template));

    [Fact]
    public void Each_stack_has_its_snapshot_and_no_other_is_left()
    {
        Assert.Equal(Stacks, apps.Dev.Stacks.Select(stack => stack.Name));
        Snapshot.HasOnly(Folder, Stacks.Select(stack => $"{stack}.json"));
    }
}
