using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks.Mocks;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Testing.Tests;

/// <summary>What docs/engine.md shows, compiled and run; a test sees to it that the document shows just this.</summary>
public class SampleTests
{
    private const string Definition = """
        {"QueryLanguage":"JSONata","StartAt":"Charge","States":{
        "Charge":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"FunctionName":"charge","Payload":"{% $states.input %}"},
          "Retry":[{"ErrorEquals":["Busy"],"IntervalSeconds":2}],"Output":"{% $states.result.Payload %}","Next":"Approve"},
        "Approve":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","TimeoutSeconds":604800,
          "Arguments":{"QueueUrl":"q","MessageBody":{"token":"{% $states.context.Task.Token %}"}},
          "Catch":[{"ErrorEquals":["States.Timeout"],"Next":"Cancelled"}],"End":true},
        "Cancelled":{"Type":"Fail","Error":"Cancelled"}}}
        """;

    // sample: retried and approved
    [Fact]
    public async Task A_charge_is_retried_and_approved_days_later()
    {
        var order = await WorkflowTest.Of(Definition)
            .Mock("Charge", MockedAnswer.Throw("Busy"), MockedAnswer.Return(JsonValues.Parse("""{"Payload":{"charged":12.5}}""")))
            .Callback("Approve")
            .StartAsync("""{"order":1}""");

        await order.AdvanceAsync(TimeSpan.FromDays(3));
        var run = await order.SendSuccessAsync("Approve", """{"approved":true}""");

        run.AssertOutput("""{"approved":true}""")
            .AssertPath("Charge", "Approve")
            .AssertRetries("Charge", 1);
    }

    [Fact]
    public async Task An_order_that_nobody_approves_is_cancelled_after_a_week()
    {
        var run = await WorkflowTest.Of(Definition).Mock("Charge", """{"Payload":{}}""").Callback("Approve").RunAsync();

        run.AssertFailed("Cancelled").AssertDuration(TimeSpan.FromDays(7));
    }
    // end of sample

    [Fact]
    public void The_document_shows_what_is_compiled_here()
    {
        var source = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "toolkit", "test", "Testing.Tests", "SampleTests.cs"))
            .SkipWhile(l => !l.Contains("// sample:", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(l => !l.Contains("// end of sample", StringComparison.Ordinal))
            .Select(l => l.Length >= 4 ? l[4..] : l);
        var document = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "engine.md"));

        Assert.Contains(string.Join('\n', source), document.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
