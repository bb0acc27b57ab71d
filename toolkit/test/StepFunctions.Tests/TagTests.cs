namespace AsteroidWorkflows.StepFunctions.Tests;

public class TagTests
{
    private readonly ApiHarness _api = new();

    [Fact]
    public async Task State_machines_and_activities_have_tags()
    {
        var activity = await _api.GetAsync("CreateActivity", new { name = "a", tags = new[] { new { key = "k", value = "1" } } });
        foreach (var resourceArn in new[] { await _api.CreateAsync(), activity.GetProperty("activityArn").GetString()! })
        {
            await _api.GetAsync("TagResource", new { resourceArn, tags = new[] { new { key = "k", value = "2" }, new { key = "l", value = "" } } });
            await _api.GetAsync("UntagResource", new { resourceArn, tagKeys = new[] { "l", "never" } });

            var tag = Assert.Single((await _api.GetAsync("ListTagsForResource", new { resourceArn })).GetProperty("tags").EnumerateArray());
            Assert.Equal("2", tag.GetProperty("value").GetString());
        }
    }

    [Fact]
    public async Task More_than_fifty_tags_are_refused_and_none_is_set()
    {
        var resourceArn = await _api.CreateAsync();
        var tags = Enumerable.Range(0, 51).Select(i => new { key = $"k{i}", value = "v" });

        Assert.Equal("TooManyTags", (await _api.RefusalAsync("TagResource", new { resourceArn, tags })).Type);
        Assert.Equal(0, (await _api.GetAsync("ListTagsForResource", new { resourceArn })).GetProperty("tags").GetArrayLength());
    }

    [Fact]
    public async Task What_is_not_there_has_no_tags()
    {
        const string ResourceArn = "arn:aws:states:us-east-1:123456789012:stateMachine:never";

        Assert.Equal(("ResourceNotFound", $"Resource not found: '{ResourceArn}'"), await _api.RefusalAsync("ListTagsForResource", new { resourceArn = ResourceArn }));
    }
}
