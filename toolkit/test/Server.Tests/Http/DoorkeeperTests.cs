using System.Net;
using AsteroidWorkflows.Server.Tests.Support;

namespace AsteroidWorkflows.Server.Tests.Http;

public sealed class DoorkeeperTests
{
    [Theory]
    [InlineData("127.0.0.1:{0}")]
    [InlineData("127.0.0.1")]
    [InlineData("localhost:{0}")]
    [InlineData("LOCALHOST:{0}")]
    [InlineData("[::1]:{0}")]
    [InlineData("sync-localhost:{0}")]
    [InlineData("sync-127.0.0.1:{0}")]
    [InlineData("states.localhost:{0}")]
    [InlineData("sync-states.localhost:{0}")]
    public async Task This_machine_goes_by_several_names(string host) => Assert.Equal(HttpStatusCode.OK, await AskAsync(host: host));

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:{0}")]
    [InlineData("127.0.0.1.evil.example:{0}")]
    [InlineData("localhost.evil.example:{0}")]
    [InlineData("evil-localhost:{0}")]
    [InlineData("sync-evil.example:{0}")]
    [InlineData("0.0.0.0:{0}")]
    [InlineData("192.168.1.5:{0}")]
    [InlineData("host.docker.internal:{0}")]
    public async Task A_name_that_a_site_may_have_given_this_address_is_refused(string host) => Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(host: host));

    [Fact]
    public async Task A_name_may_be_added() =>
        Assert.Equal(HttpStatusCode.OK, await AskAsync(host: "host.docker.internal:{0}", options: new ServerOptions { HostNames = ["host.docker.internal"] }));

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("https://localhost:{0}")]
    [InlineData("http://localhost:3000")]
    [InlineData("http://127.0.0.1:{0}")]
    [InlineData("null")]
    public async Task Another_origin_is_refused(string origin) => Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(origin: origin, host: "localhost:{0}"));

    [Fact]
    public async Task Its_own_origin_is_let_in() => Assert.Equal(HttpStatusCode.OK, await AskAsync(origin: "http://localhost:{0}", host: "localhost:{0}"));

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.OK)]
    [InlineData("none", HttpStatusCode.OK)]
    public async Task A_browser_says_whether_the_site_is_ours(string site, HttpStatusCode expected) => Assert.Equal(expected, await AskAsync(site: site));

    [Theory]
    [InlineData("navigate", "document", HttpStatusCode.OK)]
    [InlineData("navigate", "iframe", HttpStatusCode.Forbidden)]
    [InlineData("no-cors", "image", HttpStatusCode.Forbidden)]
    public async Task A_link_to_the_page_may_be_followed_and_no_more(string mode, string destination, HttpStatusCode expected)
    {
        await using var served = await ServedApi.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Mode", mode);
        request.Headers.Add("Sec-Fetch-Dest", destination);

        Assert.Equal(expected, (await served.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task No_preflight_is_granted()
    {
        await using var served = await ServedApi.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/");
        request.Headers.Add("Origin", "http://evil.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "x-amz-target");

        var response = await served.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_refusal_says_why_and_how_to_get_in()
    {
        await using var served = await ServedApi.StartAsync();
        using var request = ServedApi.Request("ListStateMachines");
        request.Headers.Host = "my.machine";

        var body = await (await served.Http.SendAsync(request)).Content.ReadAsStringAsync();

        Assert.Contains("my.machine", body, StringComparison.Ordinal);
        Assert.Contains("--allow-host", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_loopback_is_listened_on()
    {
        await using var served = await ServedApi.StartAsync();

        Assert.Equal("127.0.0.1", served.Server.Address.Host);
    }

    private static async Task<HttpStatusCode> AskAsync(string? host = null, string? origin = null, string? site = null, ServerOptions? options = null)
    {
        await using var served = await ServedApi.StartAsync(options: options);
        using var request = ServedApi.Request("ListStateMachines");
        request.Headers.Host = WithPort(host);
        Add("Origin", WithPort(origin));
        Add("Sec-Fetch-Site", site);
        return (await served.Http.SendAsync(request)).StatusCode;

        string? WithPort(string? text) => text?.Replace("{0}", $"{served.Server.Address.Port}", StringComparison.Ordinal);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}
