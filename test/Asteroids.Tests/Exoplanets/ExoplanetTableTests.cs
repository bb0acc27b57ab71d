using System.Text;
using AsteroidWorkflows.Asteroids.Tests.Fixtures;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Lambdas.Asteroids.Exoplanets;

namespace AsteroidWorkflows.Asteroids.Tests.Exoplanets;

public class ExoplanetTableTests
{
    [Theory]
    [InlineData("koi_sma,kepoi_name\n0.1,K1\n0.2,K2\n", 2)]
    [InlineData("koi_sma,kepoi_name\r\n0.1,K1\r\n0.2,K2", 2)]
    [InlineData("\uFEFF\"kepoi_name\",koi_sma", 0)]
    [InlineData("kepoi_name\n", 0)]
    public async Task A_table_is_passed_on_byte_for_byte(string table, int rows)
    {
        var bytes = Encoding.UTF8.GetBytes(table);

        var (copied, bytesCounted, rowsCounted) = await CopyAsync(bytes);

        Assert.Equal(bytes, copied);
        Assert.Equal((bytes.Length, rows), (bytesCounted, rowsCounted));
    }

    [Fact]
    public async Task A_table_larger_than_any_buffer_is_passed_on_byte_for_byte()
    {
        var bytes = new byte[1_000_000];
        new Random(37).NextBytes(bytes);
        "kepoi_name\n"u8.CopyTo(bytes);

        var (copied, _, rows) = await CopyAsync(bytes);

        Assert.Equal(bytes, copied);
        Assert.Equal(bytes.Count(value => value == '\n') - (bytes[^1] == '\n' ? 1 : 0), rows);
    }

    [Theory]
    [InlineData("ERROR<br>ORA-00942: table does not exist", "error page: ERROR<br>ORA-00942")]
    [InlineData("\uFEFFERROR\nkepoi_name\n", "error page: ERROR")]
    [InlineData("koi_sma,kepoi_names\n0.1,K1", "a column kepoi_name: koi_sma,kepoi_names 0.1,K1")]
    [InlineData("koi_sma\nkepoi_name\n", "a column kepoi_name: koi_sma")]
    [InlineData("<html>maintenance</html>", "a column kepoi_name: <html>")]
    [InlineData("", "a column kepoi_name")]
    public async Task An_answer_that_is_no_table_is_an_error_that_shows_how_it_begins(string answer, string reason)
    {
        var error = await Assert.ThrowsAsync<HTTPError>(() => CopyAsync(Encoding.UTF8.GetBytes(answer)));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_without_an_end_is_not_waited_for()
    {
        var body = new MemoryStream(Encoding.UTF8.GetBytes(new string('x', 10_000_000)));

        var error = await Assert.ThrowsAsync<HTTPError>(() => ExoplanetTable.OpenAsync(body, CancellationToken.None));

        Assert.InRange(body.Position, 1, 100_000);
        Assert.InRange(error.Message.Length, 1, 400);
    }

    private static async Task<(byte[] Copied, long Bytes, long Rows)> CopyAsync(byte[] body)
    {
        using var table = await ExoplanetTable.OpenAsync(new Dribble(body, new Random(41)), CancellationToken.None);
        using var copy = new MemoryStream();
        await table.CopyToAsync(copy, CancellationToken.None);
        return (copy.ToArray(), table.Bytes, table.Rows);
    }
}
