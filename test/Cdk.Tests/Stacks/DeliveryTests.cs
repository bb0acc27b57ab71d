using System.Text.Json.Nodes;
using AsteroidWorkflows.Cdk.Tests.Synthesis;

namespace AsteroidWorkflows.Cdk.Tests.Stacks;

/// <summary>Whoever sends something is let in where it goes.</summary>
[Collection(SynthesisCollection.Name)]
public sealed class DeliveryTests(SynthesisFixture apps)
{
    [Fact]
    public void Every_alarm_may_publish_to_each_of_its_targets_and_only_alarms_of_this_account()
    {
        var alarms = apps.Dev.Stacks.SelectMany(stack => stack.OfType("AWS::CloudWatch::Alarm").Select(alarm => (stack, alarm))).ToList();

        Assert.NotEmpty(alarms);
        Assert.All(alarms, one =>
        {
            var targets = new[] { "AlarmActions", "OKActions", "InsufficientDataActions" }.SelectMany(kind => one.alarm.Find(kind)?.AsArray() ?? []).Select(target => JsonText.Of(target)!).ToList();
            Assert.NotEmpty(targets);
            Assert.All(targets, target => Assert.Contains(
                PoliciesOf(one.stack, target),
                statement => IsAllowed(statement, "cloudwatch.amazonaws.com", "sns:Publish", target)
                    && JsonText.Of(statement["Condition"]) == """{"StringEquals":{"aws:SourceAccount":"${AWS::AccountId}"}}"""));
        });
    }

    [Fact]
    public void Every_rule_has_a_role_that_may_start_its_target()
    {
        var rules = apps.Dev.Stacks.SelectMany(stack => stack.OfType("AWS::Events::Rule").Select(rule => (stack, rule))).ToList();

        Assert.NotEmpty(rules);
        Assert.All(rules, one => Assert.All(one.rule.Find("Targets")!.AsArray(), target =>
        {
            var role = JsonText.Of(target!["RoleArn"])!.Replace(".Arn}", "}", StringComparison.Ordinal);
            var statements = one.stack.OfType("AWS::IAM::Policy").Where(policy => Permissions.Texts(policy.Find("Roles")).Contains(role)).SelectMany(Permissions.Statements);
            Assert.Contains(statements, statement => Permissions.Texts(statement["Action"]).Contains("states:StartExecution")
                && Permissions.Texts(statement["Resource"]).Contains(JsonText.Of(target["Arn"])!));
        }));
    }

    [Fact]
    public void What_a_rule_cannot_deliver_is_kept_in_a_queue_that_lets_it_in_and_is_watched()
    {
        var targets = apps.Dev.Stacks.SelectMany(stack => stack.OfType("AWS::Events::Rule")
            .SelectMany(rule => rule.Find("Targets")!.AsArray(), (rule, target) => (Stack: stack, Rule: rule, Queue: JsonText.Of(target!["DeadLetterConfig"]?["Arn"]))));

        Assert.All(targets, one =>
        {
            Assert.NotNull(one.Queue);
            var queue = one.Stack[one.Queue[2..^".Arn}".Length]];
            Assert.Contains(
                one.Stack.OfType("AWS::SQS::QueuePolicy").SelectMany(Permissions.Statements),
                statement => IsAllowed(statement, "events.amazonaws.com", "sqs:SendMessage", one.Queue)
                    && JsonText.Of(statement["Condition"]) == $$$"""{"ArnEquals":{"aws:SourceArn":"${{{{one.Rule.Path}}}.Arn}"}}""");
            Assert.Contains(one.Stack.OfType("AWS::CloudWatch::Alarm"), alarm => alarm["Dimensions.0.Value"] == $"${{{queue.Path}.QueueName}}");
        });
    }

    [Fact]
    public void No_policy_of_a_topic_is_without_an_Allow_where_a_service_publishes_to_it()
    {
        foreach (var stack in apps.Dev.Stacks)
        {
            var used = stack.OfType("AWS::CloudWatch::Alarm").SelectMany(alarm => Permissions.Texts(alarm.Find("AlarmActions"))).Distinct();
            Assert.All(used, topic => Assert.Contains(PoliciesOf(stack, topic), statement => JsonText.Of(statement["Effect"]) == "Allow"));
        }
    }

    private static IEnumerable<JsonObject> PoliciesOf(SynthesizedStack stack, string topic) => stack.OfType("AWS::SNS::TopicPolicy")
        .Where(policy => Permissions.Texts(policy.Find("Topics")).Contains(topic)).SelectMany(Permissions.Statements);

    private static bool IsAllowed(JsonObject statement, string service, string action, string resource) =>
        JsonText.Of(statement["Effect"]) == "Allow"
        && JsonText.Of(statement["Principal"]) == $$"""{"Service":"{{service}}"}"""
        && Permissions.Texts(statement["Action"]).Contains(action)
        && Permissions.Texts(statement["Resource"]).Contains(resource);
}
