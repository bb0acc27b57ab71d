using AsteroidWorkflows.Jsonata.Functions;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>/pattern/flags</summary>
internal sealed class RegexNode(RegexFunction function, int position) : Node(position)
{
    private readonly Value _value = Value.Of(function);

    public override Value Compute(Value input, Frame frame) => _value;
}
