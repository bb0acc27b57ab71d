using System.Globalization;
using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Paths;

/// <summary>One step of a path, from a value to those it selects below it.</summary>
internal abstract class PathStep
{
    /// <summary>Whether the step selects at most one value.</summary>
    public virtual bool IsDefinite => false;

    /// <summary>The value a definite step selects, or undefined.</summary>
    public virtual JsonElement Single(JsonElement current, JsonElement root) => Many(current, root).FirstOrDefault();

    /// <summary>The values the step selects, in document order.</summary>
    public abstract IEnumerable<JsonElement> Many(JsonElement current, JsonElement root);

    /// <summary>Why the step can't be taken from <paramref name="current"/>, or null where it can.</summary>
    public virtual string? Refuses(JsonElement current, string place) => null;

    protected static string JavaType(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "java.lang.String",
        JsonValueKind.True or JsonValueKind.False => "java.lang.Boolean",
        JsonValueKind.Number when value.TryGetInt32(out _) => "java.lang.Integer",
        JsonValueKind.Number when value.TryGetInt64(out _) => "java.lang.Long",
        JsonValueKind.Number => "java.lang.Double",
        JsonValueKind.Array => "java.util.ArrayList",
        JsonValueKind.Object => "java.util.LinkedHashMap",
        _ => "null",
    };
}

/// <summary><c>.name</c> or <c>['name']</c>.</summary>
internal sealed class NameStep(string name) : PathStep
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(name);

    public string Name => name;

    public override bool IsDefinite => true;

    public override JsonElement Single(JsonElement current, JsonElement root) =>
        current.ValueKind == JsonValueKind.Object && current.TryGetProperty(_utf8, out var value) ? value : default;

    public override IEnumerable<JsonElement> Many(JsonElement current, JsonElement root)
    {
        var value = Single(current, root);
        return JsonValues.IsUndefined(value) ? [] : [value];
    }

    public override string? Refuses(JsonElement current, string place) => current.ValueKind == JsonValueKind.Object
        ? null
        : $"Expected to find an object with property {ToString()} in path {place[..^ToString().Length]} but found '{JavaType(current)}'. "
            + "This is not a json object according to the JsonProvider: 'com.jayway.jsonpath.spi.json.JacksonJsonProvider'.";

    public override string ToString() => $"['{name}']";
}

/// <summary><c>[3]</c>, or <c>[-1]</c> counted from the end.</summary>
internal sealed class IndexStep(int index) : PathStep
{
    public int Index => index;

    public override bool IsDefinite => true;

    public override JsonElement Single(JsonElement current, JsonElement root)
    {
        if (current.ValueKind != JsonValueKind.Array)
        {
            return default;
        }

        var length = current.GetArrayLength();
        var place = index < 0 ? index + length : index;
        return place >= 0 && place < length ? current[place] : default;
    }

    public override IEnumerable<JsonElement> Many(JsonElement current, JsonElement root)
    {
        var value = Single(current, root);
        return JsonValues.IsUndefined(value) ? [] : [value];
    }

    public override string? Refuses(JsonElement current, string place) => current.ValueKind == JsonValueKind.Array
        ? null
        : $"Filter: {ToString()} can only be applied to arrays. Current context is: {JavaText.Of(current)}";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{index}]");
}

/// <summary><c>['a','b']</c> at the end of a path: an object of those members; before the end: each of their values.</summary>
internal sealed class NamesStep(IReadOnlyList<string> names, bool last) : PathStep
{
    public override bool IsDefinite => last;

    public override JsonElement Single(JsonElement current, JsonElement root) => current.ValueKind == JsonValueKind.Object
        ? JsonValues.ObjectOf(names
            .Where(name => current.TryGetProperty(name, out _))
            .Select(name => KeyValuePair.Create(name, current.GetProperty(name))))
        : default;

    public override IEnumerable<JsonElement> Many(JsonElement current, JsonElement root) => current.ValueKind == JsonValueKind.Object
        ? names.Where(name => current.TryGetProperty(name, out _)).Select(name => current.GetProperty(name))
        : [];

    public override string ToString() => "[" + string.Join(",", names.Select(static name => $"'{name}'")) + "]";
}

/// <summary><c>[0,2]</c>.</summary>
internal sealed class IndexesStep(IReadOnlyList<int> indexes) : PathStep
{
    private readonly IndexStep[] _steps = [.. indexes.Select(static index => new IndexStep(index))];

    public override IEnumerable<JsonElement> Many(JsonElement current, JsonElement root) =>
        _steps.SelectMany(step => step.Many(current, root));

    public override string ToString() => "[" + string.Join(",", indexes) + "]";
}

/// <summary><c>[from:to:by]</c>; a negative bound counts from the end.</summary>
internal sealed class SliceStep(int? from, int? to, int by) : PathStep
{
    public override IEnumerable<JsonElement> Many(JsonElement current, JsonElement root)
    {
        if (current.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        var length = current.GetArrayLength();
        for (long index = Bound(from ?? 0, length); index < Bound(to ?? length, length); index += by)
        {
            yield return current[(int)index];
        }
    }

    private static int Bound(int bound, int length) => Math.Clamp(bound < 0 ? bound + length : bound, 0, length);

    public override string ToString() => by == 1
        ? string.Create(CultureInfo.InvariantCulture, $"[{from}:{to}]")
        : string.Create(CultureInfo.InvariantCulture, $"[{from}:{to}:{by}]");
}

/// <summary><c>.*</c> or <c>[*]</c>: every member's value or every item.</summary>
internal sealed class WildcardStep : PathStep
{
    public override IEnumerable<JsonElement> Many(JsonElement current, JsonElement root) => Children(current);

    public static IEnumerable<JsonElement> Children(JsonElement current) => current.ValueKind switch
    {
        JsonValueKind.Object => current.EnumerateObject().Select(static member => member.Value),
        JsonValueKind.Array => current.EnumerateArray(),
        _ => [],
    };

    public override string ToString() => "[*]";
}

/// <summary><c>..</c> and the step after it, taken from this value and everything below it.</summary>
internal sealed class DescendantStep(PathStep next) : PathStep
{
    public override IEnumerable<JsonElement> Many(JsonElement current, JsonElement root)
    {
        // An own stack: the depth of a document is the sender's choice and must not become the program's.
        var open = new Stack<JsonElement>();
        open.Push(current);
        while (open.TryPop(out var value))
        {
            foreach (var match in next.Many(value, root))
            {
                yield return match;
            }

            foreach (var child in WildcardStep.Children(value).Reverse())
            {
                open.Push(child);
            }
        }
    }

    public override string ToString() => ".." + next;
}

/// <summary><c>[?(...)]</c>: the items that satisfy the filter, or the object itself where it does.</summary>
internal sealed class FilterStep(PathFilter filter, string text) : PathStep
{
    public override IEnumerable<JsonElement> Many(JsonElement current, JsonElement root) => current.ValueKind switch
    {
        JsonValueKind.Array => current.EnumerateArray().Where(item => filter.Accepts(item, root)),
        JsonValueKind.Object => filter.Accepts(current, root) ? [current] : [],
        _ => [],
    };

    public override string ToString() => text;
}
