using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Paths;

/// <summary>A condition within <c>[?( )]</c>.</summary>
internal abstract class PathFilter
{
    public abstract bool Accepts(JsonElement item, JsonElement root);
}

internal sealed class AllFilter(IReadOnlyList<PathFilter> parts) : PathFilter
{
    public override bool Accepts(JsonElement item, JsonElement root) => parts.All(part => part.Accepts(item, root));
}

internal sealed class AnyFilter(IReadOnlyList<PathFilter> parts) : PathFilter
{
    public override bool Accepts(JsonElement item, JsonElement root) => parts.Any(part => part.Accepts(item, root));
}

internal sealed class NotFilter(PathFilter inner) : PathFilter
{
    public override bool Accepts(JsonElement item, JsonElement root) => !inner.Accepts(item, root);
}

/// <summary><c>@.a</c>: the path matches something.</summary>
internal sealed class ExistsFilter(FilterOperand operand) : PathFilter
{
    public override bool Accepts(JsonElement item, JsonElement root)
    {
        var value = operand.Value(item, root);
        return operand.Path is { IsDefinite: false } ? value.GetArrayLength() > 0 : !JsonValues.IsUndefined(value);
    }
}

/// <summary><c>@.a == 1</c>.</summary>
internal sealed class ComparisonFilter(FilterOperand left, FilterComparison comparison, FilterOperand right) : PathFilter
{
    public override bool Accepts(JsonElement item, JsonElement root) =>
        comparison.Holds(left.Value(item, root), right, right.Value(item, root));
}

/// <summary>A side of a comparison: a path from the item (<c>@</c>) or the document (<c>$</c>), a value, or a pattern.</summary>
internal sealed class FilterOperand
{
    public JsonPath? Path { get; init; }

    public bool FromRoot { get; init; }

    public JsonElement Literal { get; init; }

    public System.Text.RegularExpressions.Regex? Pattern { get; init; }

    public JsonElement Value(JsonElement item, JsonElement root) => Path?.Evaluate(FromRoot ? root : item, root) ?? Literal;
}
