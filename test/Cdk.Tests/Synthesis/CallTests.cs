
namespace AsteroidWorkflows.Cdk.Tests.Synthesis;

[Collection(SynthesisCollection.Name)]
public sealed class CallTests(SynthesisFixture apps)
{
    // A call is about a millisecond. Counted, not timed: a chatty loop is found on any machine. Raise it for what is worth its calls.
    private const int Most = 580;

    [Fact]
    public void A_synth_of_all_stacks_asks_Node_no_more_often_than_it_needs_to()
    {
        using var calls = new CountedCalls(apps.Jsii.Services);

        SynthesizedApp.Synthesize(apps.NewFolder());

        Assert.InRange(calls.Count, 1, Most);
    }
}
