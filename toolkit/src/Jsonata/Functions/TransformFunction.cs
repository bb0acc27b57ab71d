using AsteroidWorkflows.Jsonata.Nodes;
using AsteroidWorkflows.Jsonata.Parsing;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>Copies its argument and changes, in the copy, the objects that the pattern finds.</summary>
internal sealed class TransformFunction(TransformNode transform, Frame closure) : FunctionValue
{
    private static readonly Signature Signature = SignatureReader.Read("<(oa):o>");

    public override int Arity => 1;

    public override Value Invoke(Value[] arguments, Value context, Frame frame)
    {
        var original = Signature.Apply(arguments, context, null, frame.Run)[0];
        if (original.IsUndefined)
        {
            return default;
        }

        var copy = Copy(original, context, frame);
        var matches = transform.Pattern.Evaluate(copy, closure);
        if (matches.AsArray is { } array)
        {
            foreach (var match in array.Items)
            {
                Change(match);
            }
        }
        else if (!matches.IsUndefined)
        {
            Change(matches);
        }

        return copy;
    }

    private Value Copy(Value original, Value context, Frame frame)
    {
        if (!closure.TryLookup("clone", out var replacement))
        {
            return DeepCopy.Of(original, frame.Run);
        }

        return replacement.AsFunction is { } function
            ? function.Invoke([original], context, frame)
            : throw Error.At("T2013", transform.Position);
    }

    private void Change(Value match)
    {
        closure.Run.Step();
        var update = transform.Update.Evaluate(match, closure);
        if (!update.IsUndefined)
        {
            if (update.AsObject is not { } changes)
            {
                throw Error.Of("T2011", update, null, transform.Update.Position);
            }

            for (var i = 0; i < changes.Count; i++)
            {
                match.AsObject?.Set(changes.Names[i], changes.Values[i]);
            }
        }

        if (transform.Deletion is { } deletion)
        {
            Delete(match, deletion.Evaluate(match, closure));
        }
    }

    private void Delete(Value match, Value names)
    {
        if (names.IsUndefined)
        {
            return;
        }

        var list = names.AsArray ?? ArrayValue.Of(names);
        foreach (var name in list.Items)
        {
            if (name.AsString is null)
            {
                throw Error.Of("T2012", names, null, transform.Deletion!.Position);
            }
        }

        foreach (var name in list.Items)
        {
            match.AsObject?.Remove(name.AsString!);
        }
    }
}
