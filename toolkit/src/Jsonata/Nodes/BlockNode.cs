using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>Expressions in parentheses: the last one's value, with variables of its own.</summary>
internal sealed class BlockNode(Node[] parts, bool hasVariables, int position) : Node(position)
{
    public Node[] Parts => parts;

    public override Value Compute(Value input, Frame frame)
    {
        var inner = hasVariables ? new Frame(frame) : frame;
        var held = frame.Run.HeldMark;
        var result = default(Value);
        foreach (var part in parts)
        {
            result = part.Evaluate(input, inner);
        }

        frame.Run.Release(held);
        return result;
    }
}
