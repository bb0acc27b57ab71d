using System.Text.Json;
using AsteroidWorkflows.Cli.Tests.Support;

namespace AsteroidWorkflows.Cli.Tests.Commands;

public class DemoTests
{
    /// <summary>Also the test that a thousand applications handed in at once all end right: that is the demo's last row.</summary>
    [Fact]
    public async Task Every_row_of_the_demo_comes_out_as_expected()
    {
        var ran = await Asteroid.RunAsync("demo", "--json");

        var rows = JsonElement.Parse(ran.Output).EnumerateArray().ToList();
        Assert.All(rows, row =>
        {
            if (!row.GetProperty("skipped").GetBoolean())
            {
                Assert.Equal(row.GetProperty("expected").GetString(), row.GetProperty("got").GetString());
            }
        });
        Assert.Contains(rows, row => row.GetProperty("try").GetString()!.StartsWith("1,000 applications", StringComparison.Ordinal));
        Assert.Equal(0, ran.Code);
    }
}
