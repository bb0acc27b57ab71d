using System.Text;
using AsteroidWorkflows.Asteroids.Tests.Benner;
using AsteroidWorkflows.Asteroids.Tests.Fixtures;
using AsteroidWorkflows.Lambdas.Asteroids;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Asteroids.Tests;

public sealed class DownloadBennerTests : IAsyncDisposable
{
    private readonly LocalWorld _world = new();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task The_page_is_stored_as_a_table()
    {
        _world.Server.On("/page", BennerPage.Html);
        var context = Contexts.Create();

        var stored = await new DownloadBenner(_world.Web, _world.Store).HandleAsync(Input(), context);

        var found = _world.S3.Objects["asteroid-files/benner_deltav.csv"];
        Assert.Equal(BennerPage.Csv, Encoding.UTF8.GetString(found.Content));
        Assert.Equal("text/csv; charset=utf-8", found.ContentType);
        Assert.Equal(("asteroid-files", "benner_deltav.csv", found.ETag), (stored.BucketName, stored.Filename, stored.ETag));
        Assert.Equal(
            new Dictionary<string, object>
            {
                ["filename"] = "benner_deltav.csv",
                ["rows"] = BennerPage.Rows,
                ["skipped"] = BennerPage.OtherLines,
            },
            context.Logged());
    }

    [Fact]
    public async Task A_page_without_a_row_is_a_general_error_and_stores_nothing()
    {
        _world.Server.On("/page", "<html>We have moved</html>");

        await FailAsync<GeneralError>("no row of the delta-v list");
    }

    [Fact]
    public async Task A_page_cut_short_is_an_http_error_and_stores_nothing()
    {
        _world.Server.On("/page", Answers.CutShort(Encoding.UTF8.GetBytes(BennerPage.Html), announced: 1_000_000));

        await FailAsync<HTTPError>("ended prematurely");
    }

    [Fact]
    public async Task A_page_that_stops_halfway_is_an_http_error_when_time_is_up()
    {
        _world.Server.On("/page", Answers.Silent(() => _world.Time.Advance(TimeSpan.FromSeconds(50))));

        await FailAsync<HTTPError>("longer than 50 s");
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_an_http_error() => await FailAsync<HTTPError>("answered 404");

    [Fact]
    public async Task The_download_is_given_up_before_the_functions_own_time_is_up()
    {
        _world.Server.On("/page", Answers.Silent(() => { }));

        await FailAsync<HTTPError>("shortly before the function's own time was up", TimeSpan.FromSeconds(3.01));
    }

    [Fact]
    public async Task A_missing_field_is_named()
    {
        var whole = Input();
        (DownloadRequest? Input, string Field)[] cases =
        [
            (null, "bucketName"),
            (whole with { BucketName = null! }, "bucketName"),
            (whole with { BucketName = " " }, "bucketName"),
            (whole with { Benner = null! }, "benner.filename"),
            (whole with { Benner = whole.Benner with { Filename = "" } }, "benner.filename"),
            (whole with { Benner = whole.Benner with { Url = null! } }, "benner.url"),
        ];

        foreach (var (input, field) in cases)
        {
            var error = await Assert.ThrowsAsync<GeneralError>(
                () => new DownloadBenner(_world.Web, _world.Store).HandleAsync(input!, Contexts.Create()));
            Assert.Equal($"The input's field '{field}' is missing or empty.", error.Message);
        }

        Assert.Empty(_world.Server.Requests);
    }

    [Fact]
    public async Task A_file_name_that_can_not_be_a_key_is_refused()
    {
        var input = Input() with { Benner = new RemoteSource(_world.Server.Url("/page"), new string('é', 513)) };

        var error = await Assert.ThrowsAsync<GeneralError>(
            () => new DownloadBenner(_world.Web, _world.Store).HandleAsync(input, Contexts.Create()));

        Assert.StartsWith("The input's field 'benner.filename' is longer than", error.Message, StringComparison.Ordinal);
    }

    private DownloadRequest Input() => Inputs.Create(bennerUrl: _world.Server.Url("/page"));

    private async Task FailAsync<TError>(string reason, TimeSpan? remaining = null)
        where TError : Exception
    {
        var error = await Assert.ThrowsAsync<TError>(
            () => new DownloadBenner(_world.Web, _world.Store).HandleAsync(Input(), Contexts.Create(remaining)));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Empty(_world.S3.Objects);
        Assert.Equal(0, _world.S3.OpenUploads);
    }
}
