using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>&lt; &lt;= &gt; &gt;= on two numbers or two strings; nothing on either side yields nothing.</summary>
internal sealed class ComparisonNode(string symbol, Node left, Node right, int position) : Node(position)
{
    public override Value Compute(Value input, Frame frame)
    {
        var leftValue = left.Evaluate(input, frame);
        var rightValue = right.Evaluate(input, frame);
        if (leftValue.IsNumber && rightValue.IsNumber)
        {
            return Value.Of(Holds(leftValue.Number.CompareTo(rightValue.Number)));
        }

        if (!IsComparable(leftValue) || !IsComparable(rightValue))
        {
            throw Error.Of("T2010", IsComparable(leftValue) ? rightValue : leftValue, symbol, Position);
        }

        if (leftValue.IsUndefined || rightValue.IsUndefined)
        {
            return default;
        }

        return leftValue.AsString is { } leftText && rightValue.AsString is { } rightText
            ? Value.Of(Holds(string.CompareOrdinal(leftText, rightText)))
            : throw Error.Of("T2009", leftValue, rightValue, symbol, Position);
    }

    private static bool IsComparable(Value value) => value.Kind is ValueKind.Number or ValueKind.String or ValueKind.Undefined;

    private bool Holds(int order) => symbol switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };
}
