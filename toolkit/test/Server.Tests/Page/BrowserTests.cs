using System.Diagnostics;
using Xunit.Abstractions;

namespace AsteroidWorkflows.Server.Tests.Page;

/// <summary>The page in a browser: each scenario is a file in <c>toolkit/test/Page/scenarios</c>, and says there what is tried.</summary>
public sealed class BrowserTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    [BrowserTheory]
    [InlineData("running")]
    [InlineData("failing")]
    [InlineData("reviews")]
    [InlineData("hostile")]
    [InlineData("check")]
    [InlineData("keyboard")]
    [InlineData("gap")]
    [InlineData("thousand")]
    [InlineData("timeline")]
    [InlineData("accessible")]
    public async Task The_page_does_in_a_browser_what_the_scenario_says(string scenario)
    {
        var host = new BrowserHost();
        await host.InitializeAsync();
        try
        {
            var (exit, said) = await RunAsync(scenario, host.Address);
            Assert.True(exit == 0, said);
            output.WriteLine(said.Trim());
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public void Every_scenario_is_tried()
    {
        var tried = typeof(BrowserTests).GetMethod(nameof(The_page_does_in_a_browser_what_the_scenario_says))!
            .GetCustomAttributesData().Where(attribute => attribute.AttributeType == typeof(InlineDataAttribute))
            .Select(attribute => (string?)((IReadOnlyCollection<System.Reflection.CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!).First().Value);

        Assert.Equal(Directory.EnumerateFiles(Path.Combine(Browser.Folder, "scenarios"), "*.mjs").Select(Path.GetFileNameWithoutExtension).Order(), tried.Order());
    }

    private static async Task<(int Exit, string Said)> RunAsync(string scenario, Uri address)
    {
        var start = new ProcessStartInfo(Browser.Node!, [Path.Combine(Browser.Folder, "scenarios", scenario + ".mjs")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PAGE_URL"] = address.ToString();
        start.Environment["PAGE_BROWSER"] = Browser.Path;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Longest);
        try
        {
            var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, string.Concat(said));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
