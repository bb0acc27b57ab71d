namespace AsteroidWorkflows.Jsonata.Tests.Language;

/// <summary>Regular expressions are JavaScript's.</summary>
public sealed class RegexTests
{
    [Theory]
    [InlineData("ababb", "(a|ab)(c|bcd|b*)", """["ababb"]""", """[["a","bb"]]""")]
    public void Placeholder_is_replaced(string text, string pattern, string matches, string groups) => Assert.NotEmpty(text + pattern + matches + groups);
}
