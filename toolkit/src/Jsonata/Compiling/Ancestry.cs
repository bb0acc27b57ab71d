using AsteroidWorkflows.Jsonata.Nodes;
using AsteroidWorkflows.Jsonata.Parsing;

namespace AsteroidWorkflows.Jsonata.Compiling;

/// <summary>Finds, for each %, the step whose items it has to remember.</summary>
internal sealed class Ancestry
{
    private int _count;

    public ParentNode NewParent(int position) => new(new ParentSlot($"!{_count++}"), position);

    /// <summary>Hands the open % of a part on to the whole.</summary>
    public static void PassOn(Node whole, Node part)
    {
        if (part.SeekingParent is null && part is not ParentNode)
        {
            return;
        }

        var slots = part.SeekingParent ?? [];
        if (part is ParentNode parent)
        {
            slots.Add(parent.Slot);
        }

        if (whole.SeekingParent is null)
        {
            whole.SeekingParent = slots;
        }
        else
        {
            whole.SeekingParent.AddRange(slots);
        }
    }

    /// <summary>Looks, for each % that the last step leaves open, through the steps before it.</summary>
    public static void Resolve(PathNode path)
    {
        var last = path.Steps[^1];
        var slots = last.SeekingParent ?? [];
        if (last is ParentNode parent)
        {
            slots.Add(parent.Slot);
        }

        foreach (var slot in slots)
        {
            var index = path.Steps.Count - 2;
            while (slot.Level > 0)
            {
                if (index < 0)
                {
                    (path.SeekingParent ??= []).Add(slot);
                    break;
                }

                var step = path.Steps[index--];
                while (index >= 0 && step.Focus is not null && path.Steps[index].Focus is not null)
                {
                    step = path.Steps[index--];
                }

                Seek(step, slot);
            }
        }
    }

    /// <summary>Goes one step up from a step, or further where the step is a path of its own.</summary>
    public static void Seek(Node step, ParentSlot slot)
    {
        Nesting.IsWithinStack(step.Position);
        switch (step)
        {
            case NameNode or WildcardNode:
                slot.Level--;
                if (slot.Level == 0)
                {
                    Remember(step, slot);
                }

                break;
            case ParentNode:
                slot.Level++;
                break;
            case BlockNode { Parts: [.., var last] } block:
                block.BindsVariables = true;
                Seek(last, slot);
                break;
            case BlockNode:
                break;
            case PathNode path:
                path.BindsVariables = true;
                var index = path.Steps.Count - 1;
                Seek(path.Steps[index--], slot);
                while (slot.Level > 0 && index >= 0)
                {
                    Seek(path.Steps[index--], slot);
                }

                path.Finish();
                break;
            default:
                throw Error.At("S0217", step.Position, "%");
        }
    }

    private static void Remember(Node step, ParentSlot slot)
    {
        if (step.Ancestor is { } known)
        {
            slot.Label = known.Label;
        }
        else
        {
            step.Ancestor = slot;
        }

        step.BindsVariables = true;
    }
}
