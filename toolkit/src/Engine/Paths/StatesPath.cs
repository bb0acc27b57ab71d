using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Paths;

/// <summary>
/// A path as a state's fields use it: from the input (<c>$.a</c>), the context object (<c>$$.Execution.Id</c>) or a variable
/// (<c>$order.lines[0]</c>). Immutable and thread-safe.
/// </summary>
public sealed class StatesPath
{
    private readonly JsonPath _path;

    private StatesPath(string text, StatesPathRoot root, string? variable, JsonPath path)
    {
        Text = text;
        Root = root;
        Variable = variable;
        _path = path;
    }

    /// <summary>The path as it was written.</summary>
    public string Text { get; }

    /// <summary>Which document the path reads.</summary>
    public StatesPathRoot Root { get; }

    /// <summary>The variable that the path starts from, without its <c>$</c>; null where it starts elsewhere.</summary>
    public string? Variable { get; }

    /// <summary>Whether the path names at most one value; other paths always give an array.</summary>
    public bool IsDefinite => _path.IsDefinite;

    /// <summary>Whether the path is a reference path: names and indexes only.</summary>
    public bool IsReference => _path.IsReference;

    /// <summary>Whether the path is <c>$</c>: the whole input.</summary>
    public bool IsWholeInput => Root == StatesPathRoot.Input && _path.Steps.IsEmpty && Text == "$";

    /// <summary>Parses <paramref name="text"/>.</summary>
    /// <exception cref="JsonPathSyntaxException">The text is not a path.</exception>
    public static StatesPath Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.StartsWith("$$", StringComparison.Ordinal))
        {
            return new(text, StatesPathRoot.Context, null, JsonPath.Parse(text[1..]));
        }

        var name = VariableName.At(text, 1);
        return text.StartsWith('$') && name.Length > 0
            ? new(text, StatesPathRoot.Variable, name, JsonPath.Parse("$" + text[(name.Length + 1)..]))
            : new(text, StatesPathRoot.Input, null, JsonPath.Parse(text));
    }

    /// <summary>Parses <paramref name="text"/>; false where it is not a path.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out StatesPath? path)
    {
        try
        {
            path = Parse(text);
            return true;
        }
        catch (JsonPathSyntaxException)
        {
            path = null;
            return false;
        }
    }

    /// <summary>The value at this path, or undefined where there is none; an indefinite path gives an array.</summary>
    public JsonElement Evaluate(EvaluationScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return _path.Evaluate(Document(scope));
    }

    /// <summary>The value at this path, as InputPath and OutputPath take it.</summary>
    /// <exception cref="StatesException">There is none: <c>States.Runtime</c>.</exception>
    public JsonElement Select(EvaluationScope scope)
    {
        var value = Evaluate(scope);
        return JsonValues.IsUndefined(value)
            ? throw new StatesException(ErrorNames.Runtime, $"Invalid path '{Text}' : {_path.ExplainMiss(Document(scope))}")
            : value;
    }

    /// <summary>The value at this path, as the field <paramref name="field"/> of a payload takes it.</summary>
    /// <exception cref="StatesException">There is none: <c>States.Runtime</c>.</exception>
    public JsonElement SelectFor(string field, EvaluationScope scope)
    {
        var value = Evaluate(scope);
        return JsonValues.IsUndefined(value)
            ? throw new StatesException(
                ErrorNames.Runtime,
                $"The JSONPath '{Text}' specified for the field '{field}' could not be found in the input '{JsonValues.Text(Document(scope))}'")
            : value;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private JsonElement Document(EvaluationScope scope) => Root switch
    {
        StatesPathRoot.Context => scope.Context,
        StatesPathRoot.Variable => scope.Variables.GetValueOrDefault(Variable!),
        _ => scope.Input,
    };
}
