using System.Net;
using System.Text;
using AsteroidWorkflows.Asteroids.Tests.Fixtures;
using AsteroidWorkflows.Lambdas.Asteroids;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Asteroids.Tests;

public sealed class DownloadExoplanetsTests : IAsyncDisposable
{
    private const string Table = "koi_sma,kepoi_name,koi_eccen\n0.0853,K00752.01,0\n0.2734,K00752.02,0\n";
    private readonly LocalWorld _world = new();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task The_table_is_stored_as_it_came()
    {
        _world.Server.On("/table", Table);
        var context = Contexts.Create();

        var stored = await HandleAsync(context);

        var found = _world.S3.Objects["asteroid-files/exoplanet.csv"];
        Assert.Equal(Table, Encoding.UTF8.GetString(found.Content));
        Assert.Equal(("asteroid-files", "exoplanet.csv", found.ETag), (stored.BucketName, stored.Filename, stored.ETag));
        Assert.Equal(
            new Dictionary<string, object> { ["filename"] = "exoplanet.csv", ["bytes"] = (long)Table.Length, ["rows"] = 2L }, context.Logged());
    }

    [Fact]
    public async Task A_large_table_is_stored_as_it_came()
    {
        var rows = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1000).Select(i => $"0.1,K{i:00000}.01,0\n")));
        _world.Server.On("/table", Answers.Repeating("koi_sma,kepoi_name,koi_eccen\n"u8.ToArray(), rows, 400));

        await HandleAsync(Contexts.Create());

        var stored = _world.S3.Objects["asteroid-files/exoplanet.csv"].Content;
        Assert.Equal("koi_sma,kepoi_name,koi_eccen\n"u8, stored.AsSpan(0, stored.Length - (400 * rows.Length)));
        for (var i = 1; i <= 400; i++)
        {
            Assert.Equal(rows, stored.AsSpan(stored.Length - (i * rows.Length), rows.Length));
        }

        Assert.Equal(["start", "part 1", "part 2", "complete"], _world.S3.Log);
    }

    [Theory]
    [InlineData(404, "not here", "the server answered 404")]
    [InlineData(500, "oh no", "the server answered 500")]
    [InlineData(200, "ERROR<br>ORA-00904: invalid column", "error page: ERROR<br>ORA-00904: invalid column")]
    [InlineData(200, "koi_sma,koi_eccen\n0.1,0\n", "a column kepoi_name: koi_sma,koi_eccen")]
    public async Task An_answer_that_is_no_table_is_an_http_error_and_stores_nothing(int status, string body, string reason)
    {
        _world.Server.On("/table", body, status);

        await FailAsync(reason);
    }

    [Fact]
    public async Task A_table_cut_short_is_an_http_error_and_leaves_no_parts()
    {
        byte[] start = [.. "kepoi_name\n"u8, .. new byte[11_000_000]];
        _world.Server.On("/table", Answers.CutShort(start, start.Length + 1));

        await FailAsync("ended prematurely");

        Assert.Contains("abort", _world.S3.Log);
    }

    [Fact]
    public async Task A_redirect_off_the_allowed_hosts_is_an_http_error()
    {
        _world.Server.On("/table", Answers.Redirect("https://example.org/table"));

        await FailAsync("https://example.org/table is refused");
    }

    [Fact]
    public async Task A_failure_to_store_is_a_general_error()
    {
        _world.Server.On("/table", Table);
        _world.S3.Otherwise = _ => FakeS3.Error(HttpStatusCode.NotFound, "NoSuchBucket");

        var error = await Assert.ThrowsAsync<GeneralError>(() => HandleAsync(Contexts.Create()));

        Assert.Contains("NoSuchBucket", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_field_is_named()
    {
        var input = Inputs.Create() with { Exoplanets = new RemoteSource("", "exoplanet.csv") };

        var error = await Assert.ThrowsAsync<GeneralError>(
            () => new DownloadExoplanets(_world.Web, _world.Store).HandleAsync(input, Contexts.Create()));

        Assert.Equal("The input's field 'exoplanets.url' is missing or empty.", error.Message);
    }

    private Task<StoredFile> HandleAsync(Amazon.Lambda.Core.ILambdaContext context) =>
        new DownloadExoplanets(_world.Web, _world.Store).HandleAsync(Inputs.Create(exoplanetsUrl: _world.Server.Url("/table")), context);

    private async Task FailAsync(string reason)
    {
        var error = await Assert.ThrowsAsync<HTTPError>(() => HandleAsync(Contexts.Create()));
        Assert.StartsWith("Failed to download exoplanet data. ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Empty(_world.S3.Objects);
        Assert.Equal(0, _world.S3.OpenUploads);
    }
}
