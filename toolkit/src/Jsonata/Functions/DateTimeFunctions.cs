using AsteroidWorkflows.Jsonata.Formatting;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>Times as milliseconds and as texts.</summary>
internal static class DateTimeFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("now", "<s?s?:s>", (a, call) => Value.Of(DateTimeFormatter.Format(NowOf(call), a[0].AsString, a[1].AsString)));
        table.Add("millis", "<:n>", (_, call) => Value.Of(NowOf(call)));
        table.Add("fromMillis", "<n-s?s?:s>", (a, _) => a[0].IsNumber
            ? Value.Of(DateTimeFormatter.Format(a[0].Number, a[1].AsString, a[2].AsString))
            : default);
        table.Add("toMillis", "<s-s?:n>", ToMillis);
    }

    private static double NowOf(CallContext call) => call.Run.Now.ToUnixTimeMilliseconds();

    private static Value ToMillis(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsString is not { } text)
        {
            return default;
        }

        if (arguments[1].AsString is not { } picture)
        {
            return Value.Of(IsoTime.Parse(text, call.Run.Dialect));
        }

        return DateTimeParser.Parse(text, picture, call.Run) is { } millis ? Value.Of(millis) : default;
    }
}
