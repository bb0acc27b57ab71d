using AsteroidWorkflows.Jsonata.Functions;
using AsteroidWorkflows.Jsonata.Parsing;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>function($a, $b){ body }</summary>
internal sealed class LambdaNode(string[] parameters, Signature? signature, Node body, int position) : Node(position)
{
    public string[] Parameters => parameters;

    public Signature? Signature => signature;

    public Node Body => body;

    public override Value Compute(Value input, Frame frame) => Value.Of(new LambdaFunction(this, input, frame));
}
