using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using AsteroidWorkflows.Asteroids.Tests.Fixtures;
using AsteroidWorkflows.Lambdas.Asteroids.Adapters.Web;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Asteroids.Tests.Web;

public sealed class HttpWebFilesTests : IAsyncDisposable
{
    private readonly LoopbackServer _server = new();
    private readonly ManualTime _time = new();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_file_is_read_to_its_end()
    {
        _server.On("/file?query=select+a&format=csv", "the content");

        Assert.Equal("the content", await GetAsync(_server.Url("/file?query=select+a&format=csv")));
        Assert.Contains("User-Agent: AsteroidWorkflows/", Assert.Single(_server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_length_is_read_to_its_end()
    {
        _server.On("/file", Answers.WithoutLength("the content"u8.ToArray()));

        Assert.Equal("the content", await GetAsync(_server.Url("/file")));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(204)]
    [InlineData(304)]
    public async Task Any_status_but_200_is_an_error(int status)
    {
        _server.On("/file?token=secret", "sorry", status);

        var error = await FailAsync(_server.Url("/file?token=secret"));

        Assert.Equal($"{_server.Url("/file")} could not be downloaded: the server answered {status} (Because).", error.Message);
    }

    [Fact]
    public async Task A_file_cut_short_is_an_error()
    {
        _server.On("/file", Answers.CutShort("the con"u8.ToArray(), announced: 11));

        var error = await FailAsync(_server.Url("/file"));

        Assert.Contains("could not be downloaded: The response ended prematurely", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_is_an_error()
    {
        _server.On("/file", Answers.Silent(reached: () => _time.Advance(TimeSpan.FromSeconds(50))));

        var error = await FailAsync(_server.Url("/file"));

        Assert.EndsWith("could not be downloaded: it took longer than 50 s.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_stops_halfway_is_an_error_when_time_is_up()
    {
        _server.On("/file", Answers.Hanging(() => { }, "the con"u8.ToArray(), announced: 11));
        using var web = Create();
        await using var body = await web.OpenAsync(_server.Url("/file"), CancellationToken.None);
        await body.ReadExactlyAsync(new byte[7]);

        var waiting = body.ReadAsync(new byte[1]).AsTask();
        _time.Advance(TimeSpan.FromSeconds(50));

        var error = await Assert.ThrowsAsync<HTTPError>(() => waiting);
        Assert.Contains("longer than 50 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_is_no_failure_of_the_download()
    {
        using var cancel = new CancellationTokenSource();
        _server.On("/file", Answers.Silent(reached: cancel.Cancel));
        using var web = Create();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => web.OpenAsync(_server.Url("/file"), cancel.Token));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_an_error()
    {
        var url = _server.Url("/file");
        await _server.DisposeAsync();

        var error = await FailAsync(url);

        Assert.Contains("could not be downloaded: Connection refused", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_not_known_is_an_error()
    {
        using var web = Create((_, _) => throw new SocketException((int)SocketError.HostNotFound));

        var error = await Assert.ThrowsAsync<HTTPError>(() => web.OpenAsync("https://files.test/file", CancellationToken.None));

        Assert.StartsWith("https://files.test/file could not be downloaded: ", error.Message, StringComparison.Ordinal);
        Assert.IsType<SocketException>(error.GetBaseException());
    }

    [Fact]
    public async Task A_file_larger_than_the_limit_is_refused_before_it_is_read()
    {
        _server.On("/file", Answers.Hanging(() => { }, [], announced: 1001));

        var error = await FailAsync(_server.Url("/file"));

        Assert.Contains("larger than 1000 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_grows_over_the_limit_is_an_error()
    {
        _server.On("/file", Answers.WithoutLength(new byte[1001]));

        var error = await FailAsync(_server.Url("/file"));

        Assert.Contains("larger than 1000 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_exactly_the_limit_is_taken()
    {
        _server.On("/file", new string('x', 1000));

        Assert.Equal(1000, (await GetAsync(_server.Url("/file"))).Length);
    }

    [Fact]
    public async Task An_encoding_that_was_not_asked_for_is_refused()
    {
        _server.On("/file", Answers.Of(200, [1, 2, 3], "Content-Encoding: gzip"));

        Assert.Contains("encoded it as gzip", (await FailAsync(_server.Url("/file"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_an_allowed_address_is_followed(int status)
    {
        _server.On("/old/file", Answers.Redirect("../new", status)).On("/new", Answers.Redirect(_server.Url("/newest"), status)).On("/newest", "moved");

        Assert.Equal("moved", await GetAsync(_server.Url("/old/file")));
        Assert.Equal(3, _server.Requests.Count);
    }

    [Theory]
    [InlineData("https://example.org/file", "https://example.org/file is refused: its host is not one of files.test.")]
    [InlineData("http://files.test/file", "http://files.test/file is refused: only https is allowed.")]
    [InlineData("ftp://127.0.0.1/file", "ftp://127.0.0.1/file is refused: only https is allowed.")]
    public async Task A_redirect_off_the_allowed_hosts_is_refused(string location, string message)
    {
        _server.On("/file", Answers.Redirect(location));

        Assert.Equal(message, (await FailAsync(_server.Url("/file"))).Message);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Redirects_come_to_an_end()
    {
        _server.On("/file", Answers.Redirect("/file"));

        Assert.Contains("redirected more than 5 times", (await FailAsync(_server.Url("/file"))).Message, StringComparison.Ordinal);
        Assert.Equal(6, _server.Requests.Count);
    }

    [Fact]
    public async Task A_redirect_to_nowhere_is_an_error()
    {
        _server.On("/file", Answers.Of(302, []));

        Assert.Contains("answered 302", (await FailAsync(_server.Url("/file"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("10.0.0.1", "::ffff:192.168.0.1")]
    [InlineData("fd00:ec2::254", "::1")]
    public async Task A_host_that_resolves_to_addresses_inside_is_refused(params string[] addresses)
    {
        using var web = new HttpWebFiles(
            new DownloadPolicy { Hosts = ["files.test"] }, (_, _) => Task.FromResult(Array.ConvertAll(addresses, IPAddress.Parse)), _time);

        var error = await Assert.ThrowsAsync<HTTPError>(() => web.OpenAsync("https://files.test/file", CancellationToken.None));

        Assert.Equal(
            "https://files.test/file could not be downloaded: The host files.test is refused: it has no public address.", error.Message);
    }

    [Fact]
    public async Task Only_the_allowed_addresses_of_a_host_are_connected_to()
    {
        _server.On("/file", "from here");
        IPAddress[] addresses = [IPAddress.Parse("10.255.255.1"), IPAddress.Loopback];
        using var web = Create((_, _) => Task.FromResult(addresses));

        await using var body = await web.OpenAsync($"http://localhost:{_server.Port}/file", CancellationToken.None);

        using var reader = new StreamReader(body);
        Assert.Equal("from here", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task A_server_without_a_trusted_certificate_is_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=files.test", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        await using var server = new LoopbackServer(certificate).On("/file", "not to be trusted");
        using var web = Create((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));

        var error = await Assert.ThrowsAsync<HTTPError>(
            () => web.OpenAsync($"https://files.test:{server.Port}/file", CancellationToken.None));

        Assert.Contains("certificate", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private HttpWebFiles Create(Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null) => new(
        new DownloadPolicy { Hosts = ["files.test"], MaxBytes = 1000, AllowLoopback = true },
        resolve ?? ((host, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(host)])),
        _time);

    private async Task<string> GetAsync(string url)
    {
        using var web = Create();
        await using var body = await web.OpenAsync(url, CancellationToken.None);
        using var reader = new StreamReader(body, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private async Task<HTTPError> FailAsync(string url) => await Assert.ThrowsAsync<HTTPError>(() => GetAsync(url));
}
