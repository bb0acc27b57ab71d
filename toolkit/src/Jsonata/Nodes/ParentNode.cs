using AsteroidWorkflows.Jsonata.Parsing;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>% is the object that the context was found in; the step it belongs to has bound it to a hidden variable.</summary>
internal sealed class ParentNode(ParentSlot slot, int position) : Node(position)
{
    public ParentSlot Slot => slot;

    public override Value Compute(Value input, Frame frame) =>
        frame.TryLookup(slot.Label, out var value) ? value : default;
}
