using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Server.Page;

namespace AsteroidWorkflows.Server.Tests.Page;

public sealed partial class AssetTests
{
    [Fact]
    public async Task The_page_runs_nothing_but_its_own_files()
    {
        await using var server = await PageServer.StartAsync();

        using var response = await server.Client.GetAsync("/");

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.All(
            ["default-src 'none'", "script-src 'self';", "style-src 'self';", "connect-src 'self';", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'none'"],
            rule => Assert.Contains(rule, policy, StringComparison.Ordinal));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        await using var server = await PageServer.StartAsync();
        using var first = await server.Client.GetAsync("/page/assets/page.js");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/page/assets/page.js");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var response = await server.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Theory]
    [InlineData("/page/assets/none.js")]
    [InlineData("/page/assets/../WorkflowServer.cs")]
    [InlineData("/page/none")]
    public async Task What_is_not_part_of_the_page_is_not_found(string path)
    {
        await using var server = await PageServer.StartAsync();

        using var response = await server.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Data_is_never_kept_by_a_browser()
    {
        await using var server = await PageServer.StartAsync();

        using var response = await server.Client.GetAsync("/page/workflows");

        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public void No_file_makes_markup_out_of_text_or_code_out_of_text()
    {
        Assert.NotEmpty(PageAssets.Files);
        Assert.All(PageAssets.Files, file => Assert.DoesNotMatch(Dangerous(), TextOf(file.Value)));
    }

    [Fact]
    public void No_file_leads_to_another_host()
    {
        Assert.All(PageAssets.Files, file =>
            Assert.DoesNotContain(Address().Matches(TextOf(file.Value)), address => address.Value != "http://www.w3.org"));
    }

    [Fact]
    public void Scripts_and_styles_stand_in_files_of_their_own()
    {
        var page = TextOf(PageAssets.Files["index.html"]);

        Assert.DoesNotMatch(Inline(), page);
    }

    [Fact]
    public void Every_file_that_another_one_names_is_there()
    {
        var named = PageAssets.Files.SelectMany(file => Imported().Matches(TextOf(file.Value))
            .Select(match => Path.GetRelativePath("/", Path.GetFullPath(match.Groups["path"].Value, "/" + Path.GetDirectoryName(file.Key))))).ToList();
        var linked = Linked().Matches(TextOf(PageAssets.Files["index.html"])).Select(match => match.Groups["path"].Value).ToList();

        Assert.NotEmpty(named);
        Assert.NotEmpty(linked);
        Assert.All([.. named, .. linked], path => Assert.Contains(path, PageAssets.Files.Keys));
    }

    private static string TextOf(PageAsset asset) => Encoding.UTF8.GetString(asset.Content.Span);

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|setHTML|document\.write|createContextualFragment|DOMParser|\beval\b|new Function|srcdoc|javascript:|\.cssText|setAttribute\('on")]
    private static partial Regex Dangerous();

    [GeneratedRegex(@"(?:https?:)?//[a-z0-9-]+\.[a-z0-9.-]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=")]
    private static partial Regex Inline();

    [GeneratedRegex(@"from '(?<path>\.[^']+)'")]
    private static partial Regex Imported();

    [GeneratedRegex(@"(?:src|href)=""/page/assets/(?<path>[^""]+)""")]
    private static partial Regex Linked();
}
