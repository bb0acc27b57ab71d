using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Expressions.Forms;

namespace AsteroidWorkflows.Flow.Expressions;

internal sealed partial class Translator
{
    private int _mayFail;

    /// <summary>What the table of forms holds is counted here while a test watches.</summary>
    [field: ThreadStatic]
    internal static Dictionary<string, int>? Watched { get; set; }

    /// <summary>Refuses a member or an operator that is not in the table of forms.</summary>
    internal void Accept(string key)
    {
        if (!FormTable.Contains(key))
        {
            var refusal = RefusalTable.Of(key);
            throw new NotTranslatableException(refusal.Why, refusal.WayOut);
        }

        Count(key);
    }

    internal static void Count(string key)
    {
        if (Watched is { } watched)
        {
            watched[key] = watched.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>How much of what has been translated can fail the state.</summary>
    internal int Failures => _mayFail;

    /// <summary>Marks what can fail the state, which must not happen where C# does not look.</summary>
    internal void MayFail() => _mayFail++;

    internal Jsonata Failing(Jsonata expression)
    {
        MayFail();
        return expression;
    }

    /// <summary>One expression as JSONata that gives a value, or fails where C# throws.</summary>
    internal Jsonata Inline(Expression expression)
    {
        var value = Path(expression);
        return value.Nothing is { } nothing
            ? Failing(Jsonata.Call("found", value, new(JsonataText.Literal(nothing)))) with { CanFailLate = value.CanFailLate }
            : value;
    }

    /// <summary>One expression as JSONata that gives a value which is not null, or fails.</summary>
    internal Jsonata Owner(Expression expression)
    {
        if (!MayBeNull(expression))
        {
            return Inline(expression);
        }

        var value = Path(expression);
        return Failing(Jsonata.Call("notNull", value, new(JsonataText.Literal(NullReference(expression))))) with { CanFailLate = value.CanFailLate };
    }

    private static string NullReference(Expression expression) => $"NullReferenceException: {ExpressionText.Of(expression)} is null";
}
