using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Paths;

/// <summary>
/// A compiled JSONPath in the dialect that Step Functions uses (that of the Java library Jayway JsonPath), read against one
/// document: <c>$.a['b'][0]</c>, wildcards, slices, unions, <c>..</c>, filters <c>[?(@.x &gt; 1)]</c>, functions such as <c>length()</c>.
/// Immutable and thread-safe.
/// </summary>
public sealed class JsonPath
{
    // A payload has at most 256 KiB: what goes through more values than it can hold would only fail later.
    private const int MostVisits = 250_000;

    private readonly PathStep[] _steps;
    private readonly PathFunction? _function;

    internal JsonPath(string text, PathStep[] steps, PathFunction? function)
    {
        Text = text;
        _steps = steps;
        _function = function;
        IsDefinite = function is not null || Array.TrueForAll(steps, static step => step.IsDefinite);
        IsReference = function is null && Array.TrueForAll(steps, static step => step is NameStep or IndexStep { Index: >= 0 });
    }

    /// <summary>The path as it was written.</summary>
    public string Text { get; }

    /// <summary>Whether the path names at most one value; other paths always give an array.</summary>
    public bool IsDefinite { get; }

    /// <summary>Whether the path is a reference path: names and indexes only, so that a value can be put there.</summary>
    public bool IsReference { get; }

    internal ReadOnlySpan<PathStep> Steps => _steps;

    /// <summary>Parses <paramref name="text"/>, which starts with <c>$</c>.</summary>
    /// <exception cref="JsonPathSyntaxException">The text is not a path.</exception>
    public static JsonPath Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PathParser(text).ParsePath();
    }

    /// <summary>Parses <paramref name="text"/>; false where it is not a path.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out JsonPath? path)
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

    /// <summary>
    /// The value at this path in <paramref name="root"/>. A definite path that matches nothing gives undefined; an indefinite path
    /// gives an array of what it matches, empty where it matches nothing.
    /// </summary>
    /// <exception cref="StatesException">The path goes through more values than a payload can hold: <c>States.Runtime</c>.</exception>
    public JsonElement Evaluate(JsonElement root) => Evaluate(root, root);

    /// <summary>Why this definite path matches nothing in <paramref name="root"/>, in the words AWS reports.</summary>
    public string ExplainMiss(JsonElement root)
    {
        var current = root;
        var place = "$";
        for (var index = 0; index < _steps.Length; index++)
        {
            var step = _steps[index];
            place += step.ToString();
            if (step.Refuses(current, place) is { } refusal)
            {
                return refusal;
            }

            var next = step.Single(current, root);
            if (JsonValues.IsUndefined(next))
            {
                return step is NameStep && index < _steps.Length - 1
                    ? $"Missing property in path {place}"
                    : $"No results for path: {Canonical}";
            }

            current = next;
        }

        return $"No results for path: {Canonical}";
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private string Canonical => "$" + string.Concat(_steps.Select(static step => step.ToString()));

    internal JsonElement Evaluate(JsonElement start, JsonElement root)
    {
        if (Array.TrueForAll(_steps, static step => step.IsDefinite))
        {
            var current = start;
            foreach (var step in _steps)
            {
                current = step.Single(current, root);
                if (current.ValueKind == JsonValueKind.Undefined)
                {
                    return default;
                }
            }

            return _function is null ? current : _function.Apply(current);
        }

        var matches = new List<JsonElement>();
        var visits = 0;
        Collect(start, root, 0, matches, ref visits);
        var all = JsonValues.ArrayOf(matches);
        return _function is null ? all : _function.Apply(all);
    }

    private void Collect(JsonElement current, JsonElement root, int index, List<JsonElement> matches, ref int visits)
    {
        if (++visits > MostVisits)
        {
            throw new StatesException(ErrorNames.Runtime, $"The JSONPath '{Text}' goes through more than {MostVisits} values.");
        }

        if (index == _steps.Length)
        {
            matches.Add(current);
            return;
        }

        var step = _steps[index];
        if (step.IsDefinite)
        {
            var next = step.Single(current, root);
            if (next.ValueKind != JsonValueKind.Undefined)
            {
                Collect(next, root, index + 1, matches, ref visits);
            }

            return;
        }

        foreach (var next in step.Many(current, root))
        {
            Collect(next, root, index + 1, matches, ref visits);
        }
    }
}
