using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AsteroidWorkflows.Engine.Paths;

namespace AsteroidWorkflows.Engine.Intrinsics;

/// <summary>A compiled call of an intrinsic function, such as <c>States.Format('{} of {}', $.name, $team)</c>. Immutable and thread-safe.</summary>
public sealed class Intrinsic
{
    private readonly IntrinsicCall _call;

    internal Intrinsic(string text, IntrinsicCall call)
    {
        Text = text;
        _call = call;
    }

    /// <summary>The call as it was written.</summary>
    public string Text { get; }

    /// <summary>The paths among the arguments, those of nested calls too.</summary>
    public IEnumerable<StatesPath> Paths => _call.Paths;

    /// <summary>Parses a call with everything nested in it.</summary>
    /// <exception cref="IntrinsicSyntaxException">The text is no call of a known function.</exception>
    public static Intrinsic Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, new IntrinsicParser(text).Parse());
    }

    /// <summary>Parses a call; false where the text is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Intrinsic? intrinsic)
    {
        try
        {
            intrinsic = Parse(text);
            return true;
        }
        catch (IntrinsicSyntaxException)
        {
            intrinsic = null;
            return false;
        }
    }

    /// <summary>What the function gives, for the payload field <paramref name="field"/>.</summary>
    /// <exception cref="StatesException">
    /// <c>States.Runtime</c> where an argument's path matches nothing; <c>States.IntrinsicFailure</c> where the function refuses its arguments.
    /// </exception>
    public JsonElement Evaluate(EvaluationScope scope, string field) => _call.Evaluate(scope, field);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
