using AsteroidWorkflows.Build.Benchmarks;

namespace AsteroidWorkflows.Build.Tests;

public sealed class SideBySideTests
{
    [Theory]
    [InlineData(new[] { 3.0, 1.0, 2.0 }, 2.0)]
    [InlineData(new[] { 4.0, 1.0, 2.0, 3.0 }, 2.5)]
    public void The_median_is_the_middle_or_between_the_two_in_the_middle(double[] values, double median) =>
        Assert.Equal(median, SideBySide.Median(values));
}
