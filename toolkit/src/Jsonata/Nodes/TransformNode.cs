using AsteroidWorkflows.Jsonata.Functions;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>|pattern|update, deletion|: a function that returns a changed copy.</summary>
internal sealed class TransformNode(Node pattern, Node update, Node? deletion, int position) : Node(position)
{
    public Node Pattern => pattern;

    public Node Update => update;

    public Node? Deletion => deletion;

    public override Value Compute(Value input, Frame frame) => Value.Of(new TransformFunction(this, frame));
}
