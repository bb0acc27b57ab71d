using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>{key: value}: an object of its own, or behind a step, one entry for all items with the same key.</summary>
internal sealed class GroupNode(Node[] keys, Node[] values, int position) : Node(position)
{
    public override Value Compute(Value input, Frame frame)
    {
        if (input.AsInternal<BindingStream>() is { } stream)
        {
            return Value.Of(GroupBindings(stream, frame));
        }

        if (input.AsArray is not { } array)
        {
            return Value.Of(Single(input, frame));
        }

        return Value.Of(array.Count <= 1 ? Single(array.Count == 0 ? default : array[0], frame) : GroupItems(array, frame));
    }

    private ObjectValue Single(Value item, Frame frame)
    {
        var names = new string?[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            names[i] = KeyOf(keys[i], item, frame);
            if (names[i] is { } name && Array.IndexOf(names, name, 0, i) >= 0)
            {
                throw Duplicate(name);
            }
        }

        var result = new ObjectValue(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            if (names[i] is { } name)
            {
                Put(result, name, values[i].Evaluate(item, frame));
            }
        }

        return result;
    }

    private ObjectValue GroupItems(ArrayValue array, Frame frame)
    {
        var groups = new Groups<Value>();
        for (var i = 0; i < array.Count; i++)
        {
            frame.Run.Step();
            for (var pair = 0; pair < keys.Length; pair++)
            {
                if (KeyOf(keys[pair], array[i], frame) is { } name && !groups.TryAdd(name, pair, array[i]))
                {
                    throw Duplicate(name);
                }
            }
        }

        var result = new ObjectValue(groups.Count);
        foreach (var (name, pair, members) in groups)
        {
            Put(result, name, values[pair].Evaluate(Together(members), frame));
        }

        return result;
    }

    private ObjectValue GroupBindings(BindingStream stream, Frame frame)
    {
        var groups = new Groups<Binding>();
        foreach (var binding in stream.Bindings)
        {
            frame.Run.Step();
            var inner = binding.FrameIn(frame);
            for (var pair = 0; pair < keys.Length; pair++)
            {
                if (KeyOf(keys[pair], binding.Item, inner) is { } name && !groups.TryAdd(name, pair, binding))
                {
                    throw Duplicate(name);
                }
            }
        }

        var result = new ObjectValue(groups.Count);
        foreach (var (name, pair, members) in groups)
        {
            var merged = Together(members);
            Put(result, name, values[pair].Evaluate(merged.Item, merged.FrameIn(frame)));
        }

        return result;
    }

    private static Value Together(List<Value> members)
    {
        if (members.Count == 1)
        {
            return members[0];
        }

        var result = new ArrayValue(members.Count);
        foreach (var member in members)
        {
            result.AddFlattened(member);
        }

        return Value.Of(result);
    }

    private static Binding Together(List<Binding> members)
    {
        if (members.Count == 1)
        {
            return members[0];
        }

        var result = new Binding(Together(members.ConvertAll(member => member.Item)));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            names.UnionWith(member.Names.ToArray());
        }

        foreach (var name in names)
        {
            result = result.With(name, Together(members.ConvertAll(member => member.Get(name))));
        }

        return result;
    }

    private static void Put(ObjectValue result, string name, Value value)
    {
        if (!value.IsUndefined)
        {
            result.Set(name, value);
        }
    }

    private string? KeyOf(Node key, Value item, Frame frame)
    {
        var value = key.Evaluate(item, frame);
        return value.AsString ?? (value.IsUndefined ? null : throw Error.Of("T1003", value, null, Position));
    }

    private JsonataException Duplicate(string name) => Error.Of("D1009", Value.Of(name), null, Position);
}
