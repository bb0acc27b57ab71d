using AsteroidWorkflows.Jsonata.Parsing;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>A piece of an expression that can be evaluated. Nodes are finished by the compiler and then only read.</summary>
internal abstract class Node(int position)
{
    /// <summary>The offset in the text just behind its token.</summary>
    public int Position => position;

    /// <summary>Filters applied to its result, in order; for a step of a path they are in <see cref="Stages"/> instead.</summary>
    public List<Node>? Predicates { get; set; }

    /// <summary>Filters and position variables of a step of a path, in order.</summary>
    public List<Stage>? Stages { get; set; }

    public GroupNode? Group { get; set; }

    /// <summary>A result of one item stays an array.</summary>
    public bool KeepArray { get; set; }

    /// <summary>The variable bound to each item of the step (@$x), which leaves the context as it is.</summary>
    public string? Focus { get; set; }

    /// <summary>The variable bound to each item's position (#$i).</summary>
    public string? Index { get; set; }

    /// <summary>Filled when a later % means the parent of this step.</summary>
    public ParentSlot? Ancestor { get; set; }

    /// <summary>The step binds variables, so the path must carry bindings along.</summary>
    public bool BindsVariables { get; set; }

    /// <summary>An array constructor at an end of a path: its array is one item of the result.</summary>
    public bool IsArrayConstructor { get; set; }

    /// <summary>The parents (%) inside it that no step inside it could provide yet.</summary>
    public List<ParentSlot>? SeekingParent { get; set; }

    public virtual Value Evaluate(Value input, Frame frame)
    {
        var run = frame.Run;
        run.Enter();
        var result = Compute(input, frame);
        if (Predicates is not null)
        {
            foreach (var predicate in Predicates)
            {
                result = Filter.Apply(predicate, result, frame);
            }
        }

        if (Group is not null && this is not PathNode)
        {
            result = Group.Compute(result, frame);
        }

        run.Leave();
        return result.AsArray is { IsSequence: true } sequence ? Unwrap(sequence, result) : result;
    }

    public abstract Value Compute(Value input, Frame frame);

    private Value Unwrap(ArrayValue sequence, Value whole)
    {
        if (KeepArray)
        {
            sequence.KeepSingleton = true;
        }

        return sequence.Count switch
        {
            0 => default,
            1 when !sequence.KeepSingleton => sequence[0],
            _ => whole,
        };
    }
}
