using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>A property's name as a step of a path.</summary>
internal sealed class NameNode(string name, int position) : Node(position)
{
    public PropertyName Name { get; } = new(name);

    public override Value Compute(Value input, Frame frame) => Lookup(input, Name, frame.Run);

    public static Value Lookup(Value input, PropertyName name, Run run, int depth = 0)
    {
        if (input.AsObject is { } value)
        {
            return value.Get(name);
        }

        return input.AsArray is { } array ? LookupInAll(array, name, run, depth) : default;
    }

    private static Value LookupInAll(ArrayValue array, PropertyName name, Run run, int depth)
    {
        Run.CheckNesting(depth);
        var result = ArrayValue.Sequence();
        foreach (var item in array.Items)
        {
            run.Step();
            result.AddFlattened(Lookup(item, name, run, depth + 1));
            run.CheckItems(result.Count);
        }

        return Value.Of(result);
    }
}
