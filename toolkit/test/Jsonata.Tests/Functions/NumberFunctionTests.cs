namespace AsteroidWorkflows.Jsonata.Tests.Functions;

public sealed class NumberFunctionTests
{
    [Theory]
    [InlineData("$number('12.5e1')", "125")]
    [InlineData("$number('0xff')", "255")]
    [InlineData("$number('0b101')", "5")]
    [InlineData("$number('0o17')", "15")]
    [InlineData("$number(true)", "1")]
    [InlineData("$abs(-2)", "2")]
    [InlineData("$floor(-1.5)", "-2")]
    [InlineData("$ceil(1.2)", "2")]
    [InlineData("$round(2.5)", "2")]
    [InlineData("$round(3.5)", "4")]
    [InlineData("$round(4.525, 2)", "4.52")]
    [InlineData("$round(1234, -2)", "1200")]
    [InlineData("$round(1.5, 1e308)", "1.5")]
    [InlineData("$power(2, 10)", "1024")]
    [InlineData("$sqrt(16)", "4")]
    [InlineData("$formatBase(255, 16)", "\"ff\"")]
    [InlineData("$formatBase(-5, 2)", "\"-101\"")]
    public void Numbers_are_converted_and_rounded(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("$sum([1, 2, 3.5])", "6.5")]
    [InlineData("$sum(5)", "5")]
    [InlineData("$sum([])", "0")]
    [InlineData("$max([1, 9, 3])", "9")]
    [InlineData("$min([4, 2, 3])", "2")]
    [InlineData("$average([1, 2])", "1.5")]
    [InlineData("$max([])", Evaluation.Nothing)]
    [InlineData("$count(missing)", "0")]
    public void Many_numbers_become_one(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("12345.678", "#,##0.00", "12,345.68")]
    [InlineData("-5", "000", "-005")]
    [InlineData("-5", "0;(0)", "(5)")]
    [InlineData("0.14", "01%", "14%")]
    [InlineData("0.14", "0‰", "140‰")]
    [InlineData("1234.5678", "00.000e0", "12.346e2")]
    [InlineData("0.000123", "0.0e00", "1.2e-04")]
    [InlineData("123456789", "#,##,##0", "1234,56,789")]
    [InlineData("0.5", ".#", ".5")]
    [InlineData("12", "$0.00 net", "$12.00 net")]
    [InlineData("1234.56789", "0,000.000,000", "1,234.567,890")]
    public void A_number_is_written_by_its_picture(string number, string picture, string expected) =>
        Assert.Equal(expected, Evaluation.Run($"$formatNumber({number}, '{picture}')").GetString());

    [Theory]
    [InlineData("D3080", "0;0;0")]
    [InlineData("D3081", "0.0.0")]
    [InlineData("D3082", "0%%")]
    [InlineData("D3083", "0‰‰")]
    [InlineData("D3084", "0%‰")]
    [InlineData("D3085", ".")]
    [InlineData("D3086", "0x0")]
    [InlineData("D3087", "0,.0")]
    [InlineData("D3088", "0,")]
    [InlineData("D3089", "0,,0")]
    [InlineData("D3090", "0#.0")]
    [InlineData("D3091", "0.#0")]
    [InlineData("D3092", "0e0%")]
    [InlineData("D3093", "0e#")]
    public void A_picture_that_breaks_a_rule_is_refused(string code, string picture) => Evaluation.Fails(code, $"$formatNumber(1, '{picture}')");

    [Theory]
    [InlineData("7", "000", "007")]
    [InlineData("1234567", "#,##0", "1,234,567")]
    [InlineData("1234567", "#:###,##0", "1:234,567")]
    [InlineData("21", "0;o", "21st")]
    [InlineData("112", "0;o", "112th")]
    [InlineData("1999", "I", "MCMXCIX")]
    [InlineData("14", "i", "xiv")]
    [InlineData("28", "a", "ab")]
    [InlineData("2345", "w", "two thousand, three hundred and forty-five")]
    [InlineData("21", "Ww;o", "Twenty-First")]
    [InlineData("30", "W;o", "THIRTIETH")]
    [InlineData("45", "٠٠", "٤٥")]
    [InlineData("-3", "w", "-three")]
    public void An_integer_is_written_by_its_picture_and_read_back(string number, string picture, string expected)
    {
        Assert.Equal(expected, Evaluation.Run($"$formatInteger({number}, '{picture}')").GetString());
        if (number[0] != '-')
        {
            Evaluation.Yields(number, $"$parseInteger('{expected}', '{picture}')");
        }
    }

    [Theory]
    [InlineData("D3030", "$number('12x')")]
    [InlineData("D3030", "$number('1e999')")]
    [InlineData("D3030", "$parseInteger('many', 'w')")]
    [InlineData("D3060", "$sqrt(-1)")]
    [InlineData("D3061", "$power(-1, 0.5)")]
    [InlineData("D1001", "$formatBase(1 / 0, 2)")]
    [InlineData("D1001", "$round(1 / 0)")]
    [InlineData("D1001", "$formatNumber(1 % 0, '0')")]
    [InlineData("D3100", "$formatBase(1, 37)")]
    [InlineData("D3130", "$formatInteger(1, '①')")]
    [InlineData("D3131", "$formatInteger(1, '0٠')")]
    [InlineData("T0412", "$sum(['a'])")]
    public void What_is_no_number_is_refused(string code, string expression) => Evaluation.Fails(code, expression);
}
