using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>$name := value</summary>
internal sealed class BindNode(string name, Node value, int position) : Node(position)
{
    public override Value Compute(Value input, Frame frame)
    {
        var result = value.Evaluate(input, frame);
        frame.Bind(name, result);
        frame.Run.Hold(result);
        return result;
    }
}
