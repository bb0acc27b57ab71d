using AsteroidWorkflows.Jsonata.Formatting;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>Numbers written and read by pictures.</summary>
internal static class PictureFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("formatNumber", "<n-so?:s>", (a, _) => a[0].IsNumber
            ? Value.Of(NumberFormatter.Format(Finite(a[0]), a[1].AsString ?? "", NumberSymbols.From(a[2].AsObject)))
            : default);
        table.Add("formatInteger", "<n-s:s>", (a, _) => a[0].IsNumber
            ? Value.Of(IntegerFormatter.Format(Finite(a[0]), a[1].AsString ?? ""))
            : default);
        table.Add("parseInteger", "<s-s:n>", (a, call) => ParseInteger(a[0].AsString, a[1].AsString, call.Run.Dialect));
    }

    private static double Finite(Value value) => double.IsFinite(value.Number) ? value.Number : throw Error.Of("D1001", value);

    private static Value ParseInteger(string? text, string? picture, JsonataDialect dialect)
    {
        if (text is null || picture is null)
        {
            return default;
        }

        var number = IntegerParser.Parse(text, picture);
        return double.IsNaN(number) && dialect == JsonataDialect.Standard ? throw Error.Of("D3030", Value.Of(text)) : Value.Of(number);
    }
}
