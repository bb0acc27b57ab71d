namespace AsteroidWorkflows.Jsonata.Tests.Functions;

public sealed class DateTimeFunctionTests
{
    /// <summary>Friday, 23 March 2018, 10:33:36.617 UTC.</summary>
    private const string Moment = "1521801216617";

    private static readonly JsonataOptions AtThatMoment = new() { TimeProvider = new FixedClock(DateTimeOffset.FromUnixTimeMilliseconds(1521801216617)) };

    [Theory]
    [InlineData("", "2018-03-23T10:33:36.617Z")]
    [InlineData(", '[D1o] [MNn] [Y]'", "23rd March 2018")]
    [InlineData(", '[FNn,3-3] [M01]/[D01]/[Y,2-2]'", "Fri 03/23/18")]
    [InlineData(", '[h]:[m01] [P]', '+0530'", "4:03 pm")]
    [InlineData(", '[H01]:[m01] [Z]', '-0330'", "07:03 -03:30")]
    [InlineData(", '[H01]:[m01] [z]', '+0200'", "12:33 GMT+02:00")]
    [InlineData(", '[H01][m01][s01].[f001][Z01:01t]'", "103336.617Z")]
    [InlineData(", '[X]-W[W01]-[F1] day [d] of the year, week [w] of [xNn]'", "2018-W12-5 day 82 of the year, week 4 of March")]
    [InlineData(", '[YI] [Dwo] [[literal]]'", "MMXVIII twenty-third [literal]")]
    [InlineData(", '[MN] [Fn] [PN] [C] [E]'", "MARCH friday AM ISO ISO")]
    public void A_time_is_written_by_its_picture(string picture, string expected) =>
        Assert.Equal(expected, Evaluation.Run($"$fromMillis({Moment}{picture})").GetString());

    [Theory]
    [InlineData("2018-03-23T10:33:36.617Z", Moment)]
    [InlineData("2018-03-23T12:33:36.617+02:00", Moment)]
    [InlineData("2018-03-23T12:33:36.617+0200", Moment)]
    [InlineData("2018-03-23", "1521763200000")]
    [InlineData("2018-03", "1519862400000")]
    [InlineData("2018", "1514764800000")]
    [InlineData("1969-12-31T23:59:59.999Z", "-1")]
    public void A_timestamp_is_read(string text, string millis) => Evaluation.Yields(millis, $"$toMillis('{text}')");

    [Theory]
    [InlineData("23rd March 2018", "[D1o] [MNn] [Y]", "1521763200000")]
    [InlineData("03/23/2018 4:03 pm", "[M]/[D]/[Y] [h]:[m] [P]", "1521820980000")]
    [InlineData("20180323103336617", "[Y0001][M01][D01][H01][m01][s01][f001]", Moment)]
    [InlineData("2018-082", "[Y]-[d]", "1521763200000")]
    [InlineData("MMXVIII", "[YI]", "1514764800000")]
    [InlineData("2018-03-23T10:33:36-05:00", "[Y]-[M]-[D]T[H]:[m]:[s][Z]", "1521819216000")]
    [InlineData("no date", "[Y]-[M]", Evaluation.Nothing)]
    public void A_time_is_read_by_its_picture(string text, string picture, string millis) =>
        Evaluation.Yields(millis, $"$toMillis('{text}', '{picture}')");

    [Fact]
    public void What_the_text_lacks_in_front_is_taken_from_now() =>
        Assert.Equal(1521806400000, Evaluation.Run("$toMillis('12', '[H]')", null, JsonataDialect.Standard, AtThatMoment).GetInt64());

    [Fact]
    public void The_whole_evaluation_sees_one_moment()
    {
        Assert.True(Evaluation.Run("$now() = $fromMillis($millis())", null, JsonataDialect.Standard, AtThatMoment).GetBoolean());
        Assert.Equal("2018", Evaluation.Run("$now('[Y]')", null, JsonataDialect.Standard, AtThatMoment).GetString());
    }

    [Theory]
    [InlineData("D3110", "$toMillis('yesterday')")]
    [InlineData("D3110", "$toMillis('2018-13-01')")]
    [InlineData("D3132", "$fromMillis(0, '[q]')")]
    [InlineData("D3133", "$fromMillis(0, '[YN]')")]
    [InlineData("D3134", "$fromMillis(0, '[Z000001]')")]
    [InlineData("D3135", "$fromMillis(0, '[Y')")]
    [InlineData("D3136", "$toMillis('2018-22', '[Y]-[D]')")]
    [InlineData("D3136", "$toMillis('2018-22', '[X]-[W]')")]
    [InlineData("D1001", "$fromMillis(1e18)")]
    public void A_picture_or_time_that_makes_no_sense_is_refused(string code, string expression) => Evaluation.Fails(code, expression);
}
