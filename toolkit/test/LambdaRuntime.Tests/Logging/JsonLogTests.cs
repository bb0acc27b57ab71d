using System.Text;
using System.Text.Json.Nodes;
using Amazon.Lambda.Core;
using AsteroidWorkflows.LambdaRuntime.Logging;

namespace AsteroidWorkflows.LambdaRuntime.Tests.Logging;

public sealed class JsonLogTests : IDisposable
{
    private readonly MemoryStream _output = new();
    private readonly JsonLog _log;

    public JsonLogTests() => _log = new JsonLog(_output, LogLevel.Information, new FixedTime());

    [Fact]
    public void A_record_has_time_level_ids_message_and_a_field_for_each_placeholder()
    {
        _log.RequestId = "id-1";
        _log.TraceId = "Root=1";

        ((ILambdaLogger)new FunctionLogger(_log)).LogWarning("{Function}: {OrderId} has {ItemCount} items", "ProcessItem", "4711", 3);

        Assert.Equal(
            """{"timestamp":"2026-02-03T04:05:06.789Z","level":"Warning","requestId":"id-1","traceId":"Root=1","message":"ProcessItem: 4711 has 3 items","Function":"ProcessItem","OrderId":"4711","ItemCount":3}""" + "\n",
            Written);
    }

    [Fact]
    public void Before_the_first_invocation_there_are_no_ids()
    {
        _log.Write(LogLevel.Error, "starting");

        Assert.Equal("""{"timestamp":"2026-02-03T04:05:06.789Z","level":"Error","message":"starting"}""" + "\n", Written);
    }

    [Fact]
    public void A_message_of_several_lines_is_one_line_of_the_log()
    {
        _log.Write(LogLevel.Information, "one\ntwo");

        Assert.Single(Written.TrimEnd('\n').Split('\n'));
        Assert.Equal("one\ntwo", (string)JsonNode.Parse(Written)!["message"]!);
    }

    [Fact]
    public void Records_below_the_least_level_are_left_out()
    {
        var logger = (ILambdaLogger)new FunctionLogger(_log);

        logger.LogDebug("no");
        logger.LogTrace("no {Value}", 1);
        logger.LogInformation("yes");

        Assert.Equal("yes", (string)JsonNode.Parse(Assert.Single(Written.TrimEnd('\n').Split('\n')))!["message"]!);
    }

    [Fact]
    public void An_exception_is_told_by_its_full_name_its_message_and_its_stack()
    {
        ((ILambdaLogger)new FunctionLogger(_log)).LogError(new TimeoutException("late"), "{What} failed", "It");

        var record = JsonNode.Parse(Written)!;
        Assert.Equal("It failed", (string)record["message"]!);
        Assert.Equal("System.TimeoutException", (string)record["errorType"]!);
        Assert.Equal("late", (string)record["errorMessage"]!);
        Assert.Equal("System.TimeoutException: late", (string)record["stackTrace"]![0]!);
    }

    [Fact]
    public void Values_keep_their_kind()
    {
        _log.Write(LogLevel.Information, "{A} {B} {C} {D} {E} {F} {G} {H}", [true, 1.5m, 2L, double.NaN, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), LogLevel.Error, new[] { 1, 2 }, null]);

        var record = JsonNode.Parse(Written)!.AsObject();
        Assert.Equal("""True 1.5 2 NaN 2026-01-02T03:04:05.000Z Error System.Int32[] """, (string)record["message"]!);
        Assert.Equal("""true 1.5 2 "NaN" "2026-01-02T03:04:05.000Z" "Error" [1,2]""", string.Join(' ', "ABCDEFG".Select(name => record[$"{name}"]!.ToJsonString())));
        Assert.False(record.ContainsKey("H"));
    }

    [Fact]
    public void What_goes_to_the_console_becomes_records_a_line_each()
    {
        using var console = new ConsoleToLog(_log, LogLevel.Error);

        console.Write("half ");
        console.WriteLine("a line");
        console.Write('x');
        console.Write('\n');
        console.WriteLine(42);

        Assert.Equal(["half a line", "x", "42"], Written.TrimEnd('\n').Split('\n').Select(line => (string)JsonNode.Parse(line)!["message"]!));
        Assert.Equal("Error", (string)JsonNode.Parse(Written.Split('\n')[0])!["level"]!);
    }

    [Theory]
    [InlineData("TRACE", LogLevel.Trace)]
    [InlineData("DEBUG", LogLevel.Debug)]
    [InlineData("INFO", LogLevel.Information)]
    [InlineData("Warning", LogLevel.Warning)]
    [InlineData("WARN", LogLevel.Warning)]
    [InlineData("error", LogLevel.Error)]
    [InlineData("FATAL", LogLevel.Critical)]
    [InlineData(null, LogLevel.Information)]
    [InlineData("loud", LogLevel.Information)]
    public void Levels_have_the_names_of_Lambda_and_of_dotnet(string? name, LogLevel level) => Assert.Equal(level, LogLevels.Named(name));

    public void Dispose() => _output.Dispose();

    private string Written => Encoding.UTF8.GetString(_output.ToArray());

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 2, 3, 4, 5, 6, 789, TimeSpan.Zero);
    }
}
