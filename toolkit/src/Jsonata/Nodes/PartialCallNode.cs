using AsteroidWorkflows.Jsonata.Functions;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>procedure(a, ?): a function of the arguments still missing.</summary>
internal sealed class PartialCallNode(Node procedure, Node?[] arguments, int position) : Node(position)
{
    public override Value Compute(Value input, Frame frame)
    {
        var values = new Value[arguments.Length];
        var missing = new List<int>();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is { } argument)
            {
                values[i] = argument.Evaluate(input, frame);
            }
            else
            {
                missing.Add(i);
            }
        }

        var function = procedure.Evaluate(input, frame).AsFunction
            ?? throw Error.At(Callee.LacksDollar(procedure, frame) ? "T1007" : "T1008", Position, Callee.NameOf(procedure));
        return Value.Of(new PartialFunction(function, values, [.. missing]));
    }
}
