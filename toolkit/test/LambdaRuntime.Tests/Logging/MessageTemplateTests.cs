using AsteroidWorkflows.LambdaRuntime.Logging;

namespace AsteroidWorkflows.LambdaRuntime.Tests.Logging;

public sealed class MessageTemplateTests
{
    [Theory]
    [InlineData("{a} and {b}", "1 and two", "a=1 b=two")]
    [InlineData("{@a:0.0}{b}", "1.0two", "a=1.0 b=two")]
    [InlineData("{a} {b} {c}", "1 two {c}", "a=1 b=two")]
    [InlineData("{1} {0} {1}", "two 1 two", "1=two 0=1")]
    [InlineData("{0} {a}", "1 two", "0=1 a=two")]
    [InlineData("{{a}} {a}", "{a} 1", "a=1")]
    [InlineData("{} { {a", "{} { {a", "")]
    [InlineData("{a:nonsense}", "nonsense", "a=nonsense")]
    [InlineData("{b} {a} {b}", "1 two {b}", "b=1 a=two")]
    [InlineData("plain", "plain", "")]
    public void Placeholders_are_filled_in_their_order_or_by_number(string template, string text, string fields)
    {
        var filled = MessageTemplate.Fill(template, [1, "two"]);

        Assert.Equal(text, filled.Text);
        Assert.Equal(fields, string.Join(' ', filled.Fields.Select(field => $"{field.Name}={field.Value}")));
    }

    [Fact]
    public void A_format_that_the_value_does_not_know_does_no_harm() => Assert.Equal("00000000-0000-0000-0000-000000000000", MessageTemplate.Fill("{id:zz}", [Guid.Empty]).Text);
}
