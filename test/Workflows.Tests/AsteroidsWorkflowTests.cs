using System.Text.Json.Nodes;
using AsteroidWorkflows.Workflows.Asteroids;

namespace AsteroidWorkflows.Workflows.Tests;

public class AsteroidsWorkflowTests
{
    private static readonly Rendered Asteroids = new(AsteroidsWorkflow.Define());

    private static readonly JsonNode Downloads = Asteroids.State("Download Initial Files");

    [Fact]
    public void Three_branches_stand_in_order_and_get_the_whole_input()
    {
        Assert.Equal(["Download Benner", "Download Exoplanets", "Parse Masses"], Branches().Select(branch => branch.Name));
        Assert.All(Branches(), branch => Assert.Equal("{% $states.input %}", (string)branch.State["Arguments"]!));
        Assert.True((bool)Downloads["End"]!);
    }

    [Fact]
    public void The_output_is_the_three_answers_as_they_are()
    {
        Assert.Null(Downloads["Output"]);
        Assert.All(Branches(), branch => Assert.Null(branch.State["Output"]));
    }

    [Theory]
    [InlineData("Download Benner")]
    [InlineData("Download Exoplanets")]
    public void A_download_is_tried_at_about_0_10_30_and_70_seconds(string name)
    {
        var retry = Branches().Single(branch => branch.Name == name).State["Retry"]![0]!;
        Assert.Equal("""{"ErrorEquals":["HTTPError"],"IntervalSeconds":10,"MaxAttempts":3,"BackoffRate":2}""", retry.ToJsonString());
    }

    [Fact]
    public void One_that_fails_fails_them_all()
    {
        Assert.Null(Downloads["Catch"]);
        Assert.All(Branches(), branch => Assert.Null(branch.State["Catch"]));
    }

    private static IEnumerable<(string Name, JsonNode State)> Branches() => Downloads["Branches"]!.AsArray()
        .Select(branch => Assert.Single(branch!["States"]!.AsObject())).Select(state => (state.Key, state.Value!));
}
