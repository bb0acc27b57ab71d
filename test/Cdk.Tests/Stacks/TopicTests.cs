using AsteroidWorkflows.Cdk.Tests.Synthesis;

namespace AsteroidWorkflows.Cdk.Tests.Stacks;

[Collection(SynthesisCollection.Name)]
public sealed class TopicTests(SynthesisFixture apps)
{
    [Fact]
    public void A_topic_speaks_TLS_only() =>
        Assert.All(apps.Dev.Stacks.SelectMany(stack => stack.OfType("AWS::SNS::Topic").Select(topic => (stack, topic.Path))), topic => AssertTls(topic.stack, topic.Path));

    private static void AssertTls(SynthesizedStack stack, string name)
    {
        var policy = stack[$"{name}/Policy"];

        Assert.Equal($$"""["${{{name}}}"]""", policy["Topics"]);
        Assert.Contains(
            """{"Action":"sns:Publish","Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny","Principal":"*","Resource":"${NAME}","Sid":"AllowPublishThroughSSLOnly"}"""
                .Replace("NAME", name, StringComparison.Ordinal),
            Permissions.Statements(policy).Select(JsonText.Of));
    }

    [Fact]
    public void Nobody_hears_of_anything_until_an_address_is_set() =>
        Assert.Empty(apps.Dev.Stacks.SelectMany(stack => stack.OfType("AWS::SNS::Subscription")));

    [Fact]
    public void Alarms_and_notices_go_to_the_addresses_that_are_set()
    {
        Assert.Equal(
            [
                "Accounts: email ops@example.com of ${Alarms}",
                "Asteroids: email ops@example.com of ${Alarms}",
                "Orders: email ops@example.com of ${Alarms}",
                "Photos: email ops@example.com of ${Alarms}",
                "Photos: email photos@example.com of ${Notices}",
            ],
            apps.Tuned.Stacks
                .SelectMany(stack => stack.OfType("AWS::SNS::Subscription").Select(one => $"{stack.Name}: {one["Protocol"]} {one["Endpoint"]} of {one["TopicArn"]}"))
                .Order(StringComparer.Ordinal));
    }
}
