using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Graphs;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>One state leads to another; the name of the other is written where the first one says so.</summary>
internal sealed record Transition(EdgeKind Kind, RenderedState To, string Label, JsonObject Rule)
{
    /// <summary>Equal when they lead to the same state for the same reason: the rules themselves are compared as parts of the states.</summary>
    public bool Equals(Transition? other) => other is not null && Kind == other.Kind && ReferenceEquals(To, other.To) && Label == other.Label;

    public override int GetHashCode() => HashCode.Combine(Kind, Label);

    internal void Write() => Rule[Kind == EdgeKind.Otherwise ? "Default" : "Next"] = To.Name;
}
