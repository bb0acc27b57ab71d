using System.Runtime.CompilerServices;

namespace AsteroidWorkflows.Jsonata.Parsing;

/// <summary>How deep an expression may be nested, or chained, which nests as well.</summary>
internal static class Nesting
{
    private const int Most = 10_000;

    // Far more than can be evaluated there, and few enough for the stack of any thread.
    private const int MostInStepFunctions = 1_000;

    public static void Check(Syntax syntax, JsonataDialect dialect)
    {
        if (syntax.Height > (dialect == JsonataDialect.StepFunctions ? MostInStepFunctions : Most))
        {
            throw TooDeep(syntax.Position);
        }
    }

    /// <summary>Refuses the expression where the thread's stack is too small to go on.</summary>
    /// <returns>True.</returns>
    public static bool IsWithinStack(int position) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack() ? true : throw TooDeep(position);

    private static JsonataException TooDeep(int position) => Error.At("S0500", position);
}
