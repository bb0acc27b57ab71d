
namespace AsteroidWorkflows.Cdk.Tests.Synthesis;

[Collection(SynthesisCollection.Name)]
public sealed class CallTests(SynthesisFixture apps)
{
    // A call is about a millisecond. Counted, not timed: a chatty loop is found on any machine. Raise it for what is worth its calls.
    // 100 of them are for permissions on any resource, each in a policy of its own, so that it is acknowledged alone and not with all of its role.
    private const int Most = 690;

    [Fact]
    public void A_synth_of_all_stacks_asks_Node_no_more_often_than_it_needs_to()
    {
        using var calls = new CountedCalls(apps.Jsii.Services);

        SynthesizedApp.Synthesize(apps.NewFolder());

        Assert.InRange(calls.Count, 1, Most);
    }
}
