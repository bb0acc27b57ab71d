using System.Text;
using AsteroidWorkflows.Lambdas.Asteroids.Parsing;

namespace AsteroidWorkflows.Asteroids.Tests.Parsing;

public class LenientTextTests
{
    [Theory]
    [InlineData("van Albada", "van Albada")]
    [InlineData("1P/  Halley", "1P/ Halley")]
    [InlineData("Š\u0007\t Š", "Š Š")]
    [InlineData("", "")]
    public void Words_are_kept_and_stand_one_space_apart(string text, string clean) =>
        Assert.Equal(clean, Encoding.UTF8.GetString(LenientText.Clean(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Bytes_that_are_no_text_become_replacement_characters() =>
        Assert.Equal("Ren\uFFFD", Encoding.UTF8.GetString(LenientText.Clean([.. "Ren"u8, 0xE9])));

    [Fact]
    public void A_clean_name_is_not_copied()
    {
        var text = "Itokawa"u8.ToArray();

        Assert.True(LenientText.Clean(text) == text);
    }
}
