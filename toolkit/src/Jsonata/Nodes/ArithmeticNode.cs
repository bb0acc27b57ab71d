using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>+ - * / % on numbers; nothing on either side yields nothing.</summary>
internal sealed class ArithmeticNode(string symbol, Node left, Node right, int position) : Node(position)
{
    private readonly char _operator = symbol[0];

    public override Value Compute(Value input, Frame frame)
    {
        var leftValue = left.Evaluate(input, frame);
        var rightValue = right.Evaluate(input, frame);
        Check(leftValue, "T2001");
        Check(rightValue, "T2002");
        if (leftValue.IsUndefined || rightValue.IsUndefined)
        {
            return default;
        }

        var (a, b) = (leftValue.Number, rightValue.Number);
        return Value.Of(_operator switch
        {
            '+' => a + b,
            '-' => a - b,
            '*' => a * b,
            '/' => a / b,
            _ => a % b,
        });
    }

    private void Check(Value side, string code)
    {
        if (side.IsNumber ? !double.IsFinite(side.Number) : !side.IsUndefined)
        {
            throw Error.Of(side.IsNumber && double.IsInfinity(side.Number) ? "D1001" : code, side, symbol, Position);
        }
    }
}
