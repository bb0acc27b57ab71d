using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AsteroidWorkflows.Engine.Intrinsics;
using AsteroidWorkflows.Engine.Paths;

namespace AsteroidWorkflows.Engine.Templates;

/// <summary>
/// What a JSONPath field may be computed from: a path (<c>$.a</c>, <c>$$.a</c>, <c>$a</c>) or a call of an intrinsic function. The value of
/// a member <c>name.$</c>, of ErrorPath and of CausePath. Immutable and thread-safe.
/// </summary>
public sealed class PathOrIntrinsic
{
    private readonly StatesPath? _path;
    private readonly Intrinsic? _intrinsic;

    private PathOrIntrinsic(StatesPath? path, Intrinsic? intrinsic)
    {
        _path = path;
        _intrinsic = intrinsic;
    }

    /// <summary>The expression as it was written.</summary>
    public string Text => _path?.Text ?? _intrinsic!.Text;

    /// <summary>The paths in it: itself, or those among the function's arguments.</summary>
    public IEnumerable<StatesPath> Paths => _path is null ? _intrinsic!.Paths : [_path];

    /// <summary>Parses <paramref name="text"/>.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static PathOrIntrinsic Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith('$') ? new(StatesPath.Parse(text), null) : new(null, Intrinsic.Parse(text));
    }

    /// <summary>Parses <paramref name="text"/>; false where it is neither.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PathOrIntrinsic? expression)
    {
        try
        {
            expression = Parse(text);
            return true;
        }
        catch (FormatException)
        {
            expression = null;
            return false;
        }
    }

    /// <summary>The value for the field <paramref name="field"/>.</summary>
    /// <exception cref="StatesException">A path matches nothing, or the function refuses its arguments.</exception>
    public JsonElement Evaluate(EvaluationScope scope, string field) =>
        _path is null ? _intrinsic!.Evaluate(scope, field) : _path.SelectFor(field, scope);
}
