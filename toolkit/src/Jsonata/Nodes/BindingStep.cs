using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>A step of a path that carries bindings along.</summary>
internal static class BindingStep
{
    public static BindingStream Apply(Node step, ArrayValue input, BindingStream? bindings, Frame frame) =>
        ApplyStages(step, step is SortNode sort ? Sort(sort, input, bindings, frame) : Walk(step, input, bindings, frame), frame);

    private static BindingStream Sort(SortNode sort, ArrayValue input, BindingStream? bindings, Frame frame)
    {
        if (bindings is not null)
        {
            return sort.Sort(bindings, frame);
        }

        var sorted = sort.Sort(input, frame);
        var result = new BindingStream();
        for (var i = 0; i < sorted.Count; i++)
        {
            var binding = new Binding(sorted[i]);
            result.Bindings.Add(sort.Index is { } index ? binding.With(index, Value.Of(i)) : binding);
        }

        return result;
    }

    private static BindingStream Walk(Node step, ArrayValue input, BindingStream? bindings, Frame frame)
    {
        var result = new BindingStream();
        if (bindings is not null)
        {
            foreach (var binding in bindings.Bindings)
            {
                Take(step, binding, result, frame);
            }
        }
        else
        {
            for (var i = 0; i < input.Count; i++)
            {
                Take(step, new Binding(input[i]), result, frame);
            }
        }

        return result;
    }

    private static void Take(Node step, Binding binding, BindingStream result, Frame frame)
    {
        frame.Run.Step();
        var value = step.Evaluate(binding.Item, binding.FrameIn(frame));
        if (value.AsInternal<BindingStream>() is { } inner)
        {
            foreach (var innerBinding in inner.Bindings)
            {
                result.Bindings.Add(binding.With(innerBinding));
            }
        }
        else if (value.AsArray is { } array)
        {
            for (var i = 0; i < array.Count; i++)
            {
                result.Bindings.Add(Bind(step, binding, array[i], i));
            }
        }
        else if (!value.IsUndefined)
        {
            result.Bindings.Add(Bind(step, binding, value, 0));
        }

        frame.Run.CheckItems(result.Bindings.Count);
    }

    private static Binding Bind(Node step, Binding binding, Value item, int position)
    {
        var result = step.Focus is { } focus ? binding.With(focus, item) : binding.WithItem(item);
        if (step.Index is { } index)
        {
            result = result.With(index, Value.Of(position));
        }

        return step.Ancestor is { } ancestor ? result.With(ancestor.Label, binding.Item) : result;
    }

    private static BindingStream ApplyStages(Node step, BindingStream stream, Frame frame)
    {
        if (step.Stages is null)
        {
            return stream;
        }

        foreach (var stage in step.Stages)
        {
            if (stage.Filter is not null)
            {
                stream = Filter.Apply(stage.Filter, stream, frame);
                continue;
            }

            for (var i = 0; i < stream.Bindings.Count; i++)
            {
                stream.Bindings[i] = stream.Bindings[i].With(stage.IndexVariable!, Value.Of(i));
            }
        }

        return stream;
    }
}
