using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Asteroids.Tests.Fixtures;
using AsteroidWorkflows.Lambdas.Asteroids;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Asteroids.Tests;

public sealed class ParseMassesTests : IAsyncDisposable
{
    private readonly LocalWorld _world = new();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task The_means_are_stored_as_json()
    {
        var list = " 1 Ceres 9.0E+20 4E+19\n 1 Ceres 1.0E+21 4E+19\n\n 433 Ero's \"é\" 6.69E+15 1E+12\n"u8.ToArray();
        var context = Contexts.Create();

        var stored = await new ParseMasses(_world.Store, () => new MemoryStream(list)).HandleAsync(Inputs.Create(), context);

        var found = _world.S3.Objects["asteroid-files/massd.json"];
        Assert.Equal("""{"1 Ceres":9.5E+20,"433 Ero's \"é\"":6690000000000000}""", Encoding.UTF8.GetString(found.Content));
        Assert.Equal("application/json", found.ContentType);
        Assert.Equal(("massd.json", found.ETag), (stored.Filename, stored.ETag));
        Assert.Equal(
            new Dictionary<string, object> { ["filename"] = "massd.json", ["measurements"] = 3, ["bodies"] = 2, ["skipped"] = 1 },
            context.Logged());
    }

    [Fact]
    public async Task The_bundled_list_is_stored()
    {
        await new ParseMasses(_world.Store).HandleAsync(Inputs.Create(), Contexts.Create());

        using var masses = JsonDocument.Parse(_world.S3.Objects["asteroid-files/massd.json"].Content);
        Assert.Equal((9.384e20 + 9.43e20) / 2, masses.RootElement.GetProperty("1 Ceres").GetDouble());
    }

    [Fact]
    public async Task A_missing_field_is_named()
    {
        var input = Inputs.Create() with { Masses = null! };

        var error = await Assert.ThrowsAsync<GeneralError>(
            () => new ParseMasses(_world.Store).HandleAsync(input, Contexts.Create()));

        Assert.Equal("The input's field 'masses.filename' is missing or empty.", error.Message);
    }
}
