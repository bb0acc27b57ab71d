using System.Globalization;
using System.Text;
using AsteroidWorkflows.Lambdas.Asteroids.Parsing;

namespace AsteroidWorkflows.Asteroids.Tests.Parsing;

public class NumberTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("12", 12)]
    [InlineData("+12", 12)]
    [InlineData("-.5", -.5)]
    [InlineData("5.", 5)]
    [InlineData("9.55E+20", 9.55e20)]
    [InlineData("9.55e-20", 9.55e-20)]
    [InlineData("9007199254740993", 9007199254740993)]
    [InlineData("123456789012345678901234567890", 123456789012345678901234567890d)]
    [InlineData("1e23", 1e23)]
    [InlineData("1.7976931348623157E+308", double.MaxValue)]
    [InlineData("5e-324", double.Epsilon)]
    public void A_number_is_read_to_the_nearest_double(string text, double expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData("e5")]
    [InlineData("1,000")]
    [InlineData("0x10")]
    [InlineData("Nan")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("1e999")]
    [InlineData("12kg")]
    public void Anything_else_is_no_number(string text) => Assert.Null(Read(text));

    [Fact]
    public void Any_number_is_read_as_the_framework_reads_it()
    {
        var random = new Random(43);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 21)).Select(_ => "0123456789.e+-"[random.Next(random.Next(10, 15))])]);
            double? expected = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

            Assert.Equal(expected, Read(text));
        }
    }

    [Fact]
    public void Any_double_comes_back_from_its_text()
    {
        var random = new Random(47);
        for (var i = 0; i < 20_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value))
            {
                Assert.Equal(value, Read(value.ToString("R", CultureInfo.InvariantCulture)));
            }
        }
    }

    private static double? Read(string text) => Number.TryParse(Encoding.UTF8.GetBytes(text), out var value) ? value : null;
}
