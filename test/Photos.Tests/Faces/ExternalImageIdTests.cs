using System.Text.RegularExpressions;
using AsteroidWorkflows.Lambdas.Photos.Faces;

namespace AsteroidWorkflows.Photos.Tests.Faces;

public sealed partial class ExternalImageIdTests
{
    [Theory]
    [InlineData("user_a")]
    [InlineData("Rider-42.b")]
    [InlineData("0")]
    public void A_plain_id_stays_as_it_is(string userId)
    {
        Assert.Equal(userId, ExternalImageId.Encode(userId));
        Assert.Equal(userId, ExternalImageId.Decode(userId));
    }

    [Theory]
    [InlineData("ada+rides@example.com", "ada:2Brides:40example.com")]
    [InlineData("a:b", "a:3Ab")]
    [InlineData("a:3Ab", "a:3A3Ab")]
    [InlineData("Zoë", "Zo:C3:AB")]
    [InlineData("車", ":E8:BB:8A")]
    [InlineData("🚲", ":F0:9F:9A:B2")]
    [InlineData("us-east-1|name with space/%", "us-east-1:7Cname:20with:20space:2F:25")]
    public void Any_other_id_becomes_a_label_and_comes_back(string userId, string label)
    {
        Assert.Equal(label, ExternalImageId.Encode(userId));
        Assert.Equal(userId, ExternalImageId.Decode(label));
    }

    [Fact]
    public void Every_id_comes_back_and_has_a_label_of_its_own_that_Rekognition_allows()
    {
        var random = new Random(70);
        var labels = new Dictionary<string, string>();
        for (int i = 0; i < 5_000; i++)
        {
            string userId = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => char.ConvertFromUtf32(AnyCharacter(random))));

            string label = ExternalImageId.Encode(userId);

            Assert.Matches(Allowed(), label);
            Assert.Equal(userId, ExternalImageId.Decode(label));
            Assert.Equal(userId, labels.TryGetValue(label, out string? other) ? other : userId);
            labels[label] = userId;
        }
    }

    [Fact]
    public void A_label_may_have_255_characters_and_no_more()
    {
        string longest = new('a', 255);
        Assert.Equal(longest, ExternalImageId.Encode(longest));
        Assert.Equal(255, ExternalImageId.Encode(new string('@', 85)).Length);

        var error = Assert.Throws<ArgumentException>(() => ExternalImageId.Encode(new string('@', 85) + "a"));

        Assert.Contains("userId takes 256 characters", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ExternalImageId.Encode(string.Empty));
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => ExternalImageId.Encode("a\uD83D"));

        Assert.Contains("userId is not valid Unicode", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a@b")]
    [InlineData("a:4")]
    [InlineData("a:")]
    [InlineData("a:4g")]
    [InlineData("a:3a")]
    [InlineData(":61")]
    [InlineData(":FF")]
    [InlineData("ë")]
    public void What_no_rider_can_have_as_a_label_is_refused(string label)
    {
        Assert.Throws<FormatException>(() => ExternalImageId.Decode(label));
    }

    private static int AnyCharacter(Random random) => random.Next(4) switch
    {
        0 => random.Next(0x20, 0x7F),
        1 => random.Next(0xA0, 0xD800),
        2 => random.Next(0xE000, 0x110000),
        _ => ":@.-_a3A+"[random.Next(9)],
    };

    [GeneratedRegex(@"^[a-zA-Z0-9_.\-:]{1,255}$")]
    private static partial Regex Allowed();
}
