using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tests.Conformance;

public class RecordedComparerTests
{
    private static readonly Wildcards Placeholders = new(["<name>"], new HashSet<string> { "whole" });

    [Theory]
    [InlineData("""{"a":1}""", """{"a":1.0}""")]
    [InlineData("""{"a":{"b":2}}""", """{"a":"{\"b\": 2}"}""")]
    [InlineData("\"[1, 2]\"", "\"[1,2]\"")]
    [InlineData("\"arn:<partition>:x:<name>\"", "\"arn:aws:x:function-1\"")]
    [InlineData("\"<uuid:3>\"", "\"5f6c\"")]
    [InlineData("\"at date\"", "\"at 2026-01-02T03:04:05.678Z\"")]
    [InlineData("\"whole\"", """{"any":"thing"}""")]
    [InlineData("\"timestamp\"", "17")]
    [InlineData("""{"timestamp":1}""", """{"requestId":"x"}""")]
    public void What_the_recording_leaves_open_is_equal(string expected, string actual) =>
        Assert.Empty(Compare(expected, actual));

    [Theory]
    [InlineData("""{"a":1}""", """{"a":2}""")]
    [InlineData("""{"a":1}""", "{}")]
    [InlineData("{}", """{"a":1}""")]
    [InlineData("[1]", "[1,2]")]
    [InlineData("true", "\"true\"")]
    [InlineData("\"update\"", "\"up2026-01-02T03:04:05Z\"")]
    [InlineData("\"arn:<partition>:x:1\"", "\"arn:aws:x:2\"")]
    [InlineData("null", "false")]
    public void What_the_recording_says_differs(string expected, string actual) =>
        Assert.NotEmpty(Compare(expected, actual));

    [Fact]
    public void An_order_free_comparison_pairs_events_wherever_they_stand()
    {
        var expected = JsonValues.Parse("""[{"id":1,"type":"A","x":"<uuid:1>"},{"id":2,"type":"B"},{"id":3,"type":"A","x":"2"}]""");
        var actual = JsonValues.Parse("""[{"id":1,"type":"A","x":"2"},{"id":2,"type":"A","x":"7"},{"id":3,"type":"B"}]""");

        Assert.NotEmpty(HistoryComparer.Compare(expected, actual, Wildcards.None));
        Assert.Empty(HistoryComparer.CompareOrderFree(expected, actual, Wildcards.None));
    }

    [Fact]
    public void An_order_free_comparison_misses_no_event()
    {
        var expected = JsonValues.Parse("""[{"id":1,"type":"A","x":1},{"id":2,"type":"A","x":2}]""");

        Assert.Empty(HistoryComparer.CompareOrderFree(expected, JsonValues.Parse("""[{"id":1,"type":"A","x":2},{"id":2,"type":"A","x":1}]"""), Wildcards.None));
        Assert.NotEmpty(HistoryComparer.CompareOrderFree(expected, JsonValues.Parse("""[{"id":1,"type":"A","x":2},{"id":2,"type":"A","x":2}]"""), Wildcards.None));
        Assert.NotEmpty(HistoryComparer.CompareOrderFree(expected, JsonValues.Parse("""[{"id":1,"type":"A","x":2}]"""), Wildcards.None));
        Assert.NotEmpty(HistoryComparer.CompareOrderFree(expected, JsonValues.Parse("""[{"id":1,"type":"A","x":1},{"id":2,"type":"A","x":2},{"id":3,"type":"B"}]"""), Wildcards.None));
    }

    private static IReadOnlyList<string> Compare(string expected, string actual) =>
        RecordedComparer.Compare(JsonValues.Parse(expected), JsonValues.Parse(actual), Placeholders);
}
