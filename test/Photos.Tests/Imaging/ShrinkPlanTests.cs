using AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;
using AsteroidWorkflows.Lambdas.Photos.Ports;

namespace AsteroidWorkflows.Photos.Tests.Imaging;

public sealed class ShrinkPlanTests
{
    [Theory]
    [InlineData(4000, 3000, 300, 225, 8)]
    [InlineData(2400, 1800, 300, 225, 4)]
    [InlineData(1200, 800, 300, 200, 2)]
    [InlineData(800, 1200, 200, 300, 2)]
    [InlineData(640, 480, 300, 225, 1)]
    [InlineData(301, 300, 300, 299, 1)]
    [InlineData(300, 300, 300, 300, 1)]
    [InlineData(120, 80, 120, 80, 1)]
    [InlineData(65_000, 7, 300, 1, 4)]
    [InlineData(3_000, 2, 300, 1, 1)]
    public void A_decoder_takes_part_of_the_way_and_never_below_the_size_that_is_needed(int width, int height, int newWidth, int newHeight, int whileDecoding)
    {
        Assert.Equal(new ShrinkPlan(newWidth, newHeight, whileDecoding), ShrinkPlan.For((width, height), ThumbnailSize.Default));
        Assert.True(width / whileDecoding >= newWidth && height / whileDecoding >= newHeight);
    }
}
