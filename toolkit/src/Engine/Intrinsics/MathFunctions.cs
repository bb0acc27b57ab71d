using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Intrinsics;

/// <summary>The functions of numbers and of chance.</summary>
internal static class MathFunctions
{
    public static JsonElement MathAdd(IReadOnlyList<JsonElement> arguments)
    {
        try
        {
            return JsonValues.NumberOf(checked(Arguments.Whole(arguments, 0) + Arguments.Whole(arguments, 1)));
        }
        catch (OverflowException)
        {
            throw new IntrinsicRefusal("The sum does not fit a number of 64 bits.");
        }
    }

    /// <summary>From the first number, inclusive, to the second, exclusive; the same seed gives the same number.</summary>
    public static JsonElement MathRandom(IReadOnlyList<JsonElement> arguments, EvaluationSources sources)
    {
        var from = Arguments.Whole(arguments, 0);
        var to = Arguments.Whole(arguments, 1);
        if (from >= to)
        {
            throw new IntrinsicRefusal($"The start of the range, {from}, must be below its end, {to}.");
        }

#pragma warning disable CA5394 // The language's function is for tests and sampling, not for secrets.
        var random = arguments.Count > 2 ? new Random(Arguments.Whole(arguments, 2).GetHashCode()) : sources.Random;
        return JsonValues.NumberOf(random.NextInt64(from, to));
#pragma warning restore CA5394
    }

    public static JsonElement Uuid(IReadOnlyList<JsonElement> arguments, EvaluationSources sources) => JsonValues.StringOf(sources.NewGuid().ToString());
}
