using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>$ is the context, $$ the input, $name what was bound to it, else the built-in function of that name.</summary>
internal sealed class VariableNode(string name, Value builtIn, int position) : Node(position)
{
    public string Name => name;

    public override Value Evaluate(Value input, Frame frame)
    {
        frame.Run.Touch();
        return Predicates is null && Group is null && !KeepArray && name.Length > 0
            ? Single(Compute(input, frame))
            : base.Evaluate(input, frame);
    }

    public override Value Compute(Value input, Frame frame) => name switch
    {
        "" => input.AsArray is { IsOuterWrapper: true, Count: > 0 } wrapper ? wrapper[0] : input,
        "$" => frame.TryLookup(name, out var own) ? own : frame.Run.Input,
        _ => frame.TryLookup(name, out var value) ? value : builtIn,
    };

    private static Value Single(Value value) => value.AsArray is { IsSequence: true } sequence
        ? sequence.Count switch { 0 => default, 1 when !sequence.KeepSingleton => sequence[0], _ => value }
        : value;
}
