using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>Steps, each applied to every item that the one before it yielded.</summary>
internal sealed class PathNode(int position) : Node(position)
{
    private bool _isPlain;
    private bool _carriesBindings;

    public List<Node> Steps { get; } = [];

    public bool KeepSingletonArray { get; set; }

    /// <summary>Decides, each time the path has grown, whether it carries bindings and whether it needs no more than property look-ups.</summary>
    public void Finish()
    {
        _carriesBindings = BindsVariables || Steps.Exists(step => step.BindsVariables);
        _isPlain = !KeepSingletonArray && !KeepArray && !BindsVariables
            && Steps[0] is NameNode or VariableNode && Steps.TrueForAll(IsPlain) && Steps.Skip(1).All(step => step is NameNode);
    }

    public override Value Compute(Value input, Frame frame)
    {
        if (_isPlain)
        {
            return Grouped(ComputePlain(input, frame), frame);
        }

        var sequence = input.AsArray is { } array && Steps[0] is not VariableNode ? array : ArrayValue.SequenceOf(input);
        return _carriesBindings
            ? ComputeBinding(sequence, frame)
            : Grouped(ComputeFrom(0, sequence, frame), frame);
    }

    private static bool IsPlain(Node step) =>
        step.Stages is null && step.Predicates is null && step.Group is null && !step.BindsVariables && !step.KeepArray;

    private static ArrayValue? ApplyStep(Node step, ArrayValue input, Frame frame, bool isLast)
    {
        if (step is SortNode sort)
        {
            return ApplyStages(sort, Value.Of(sort.Sort(input, frame)), frame).AsArray;
        }

        ArrayValue? only = null;
        var result = ArrayValue.Sequence();
        var yielded = 0;
        var run = frame.Run;
        var held = run.HeldMark;
        run.Hold(Value.Of(input));
        for (var i = 0; i < input.Count; i++)
        {
            run.Step();
            var value = ApplyStages(step, step.Evaluate(input[i], frame), frame);
            if (value.IsUndefined)
            {
                continue;
            }

            yielded++;
            if (value.AsArray is { IsConstructed: false } array)
            {
                only = yielded == 1 && !array.IsSequence ? array : null;
                run.Steps(array.Count >> 4);
                result.AddRange(array.Items);
            }
            else
            {
                only = yielded == 1 ? value.AsArray : null;
                result.Add(value);
            }

            run.CheckItems(result.Count);
        }

        run.Release(held);

        return isLast && only is { IsSequence: false } ? only : result;
    }

    private static Value ApplyStages(Node step, Value value, Frame frame)
    {
        if (step.Stages is not null)
        {
            foreach (var stage in step.Stages)
            {
                value = stage.Filter is null ? value : Filter.Apply(stage.Filter, value, frame);
            }
        }

        return value;
    }

    /// <summary>Walks down objects property by property; where an array comes in between, the steps take over.</summary>
    private Value ComputePlain(Value input, Frame frame)
    {
        var current = input;
        frame.Run.Touch();
        for (var i = 0; i < Steps.Count; i++)
        {
            if (Steps[i] is NameNode name && current.AsObject is { } value)
            {
                current = value.Get(name.Name);
            }
            else if (i == 0 && Steps[0] is VariableNode variable)
            {
                current = variable.Evaluate(input, frame);
            }
            else if (current.AsArray is { } array)
            {
                return ComputeFrom(i, array, frame);
            }
            else
            {
                return default;
            }
        }

        return current;
    }

    private Value ComputeFrom(int start, ArrayValue sequence, Frame frame)
    {
        for (var i = start; i < Steps.Count; i++)
        {
            var next = i == 0 && Steps[0].IsArrayConstructor
                ? Steps[0].Evaluate(Value.Of(sequence), frame).AsArray
                : ApplyStep(Steps[i], sequence, frame, i == Steps.Count - 1);
            if (next is null)
            {
                return default;
            }

            sequence = next;
            if (sequence.Count == 0)
            {
                break;
            }
        }

        return Value.Of(KeepSingletonArray ? Kept(sequence) : sequence);
    }

    private static ArrayValue Kept(ArrayValue sequence)
    {
        var result = sequence.IsConstructed && !sequence.IsSequence ? ArrayValue.SequenceOf(Value.Of(sequence)) : sequence;
        result.KeepSingleton = true;
        return result;
    }

    private Value Grouped(Value result, Frame frame) => Group is null ? result : Group.Compute(result, frame);

    private Value ComputeBinding(ArrayValue sequence, Frame frame)
    {
        BindingStream? stream = null;
        var current = sequence;
        for (var i = 0; i < Steps.Count; i++)
        {
            var step = Steps[i];
            if (stream is null && !step.BindsVariables)
            {
                var next = i == 0 && step.IsArrayConstructor
                    ? step.Evaluate(Value.Of(current), frame).AsArray
                    : ApplyStep(step, current, frame, i == Steps.Count - 1);
                if (next is null || next.Count == 0)
                {
                    return Grouped(next is null ? default : Value.Of(KeepSingletonArray ? Kept(next) : next), frame);
                }

                current = next;
            }
            else
            {
                stream = BindingStep.Apply(step, current, stream, frame);
            }
        }

        if (stream is null || BindsVariables)
        {
            return Grouped(stream is null ? Value.Of(current) : Value.OfInternal(stream), frame);
        }

        if (Group is not null)
        {
            return Group.Compute(Value.OfInternal(stream), frame);
        }

        var result = ArrayValue.Sequence(stream.Bindings.Count);
        foreach (var binding in stream.Bindings)
        {
            result.Add(binding.Item);
        }

        return Value.Of(KeepSingletonArray ? Kept(result) : result);
    }
}
