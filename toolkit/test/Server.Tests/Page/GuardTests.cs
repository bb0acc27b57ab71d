using System.Net;
using System.Text;

namespace AsteroidWorkflows.Server.Tests.Page;

public sealed class GuardTests
{
    private static readonly string[] Posts = ["start", "stop", "redrive", "decide", "succeed", "fail", "check"];

    public static TheoryData<string> Paths => [.. Posts];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task What_a_form_could_send_is_refused(string path)
    {
        await using var server = await PageServer.StartAsync();
        using var form = new StringContent("{}", Encoding.UTF8, "text/plain");

        using var response = await server.Client.PostAsync($"/page/{path}", form);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task What_does_not_carry_the_header_of_the_page_is_refused(string path)
    {
        await using var server = await PageServer.StartAsync();
        server.Client.DefaultRequestHeaders.Clear();
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");

        using var response = await server.Client.PostAsync($"/page/{path}", json);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Another_site_reads_nothing()
    {
        await using var server = await PageServer.StartAsync();
        server.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        using var response = await server.Client.GetAsync("/page/workflows");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"definition":"\ud800"}""")]
    public async Task A_body_that_is_no_JSON_object_is_refused_with_the_reason(string body)
    {
        await using var server = await PageServer.StartAsync();
        using var json = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await server.Client.PostAsync("/page/check", json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("JSON", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
