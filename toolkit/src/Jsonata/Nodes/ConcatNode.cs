using AsteroidWorkflows.Jsonata.Formatting;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>left &amp; right as one string; nothing counts as an empty string.</summary>
internal sealed class ConcatNode(Node left, Node right, int position) : Node(position)
{
    public override Value Compute(Value input, Frame frame)
    {
        var leftText = TextOf(left.Evaluate(input, frame), frame.Run.Dialect);
        var rightText = TextOf(right.Evaluate(input, frame), frame.Run.Dialect);
        frame.Run.CheckText(leftText, rightText);
        return Value.Of(string.Concat(leftText, rightText));
    }

    private static string TextOf(Value value, JsonataDialect dialect) => value.IsUndefined ? "" : ValueText.Of(value, dialect);
}
