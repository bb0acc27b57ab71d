namespace AsteroidWorkflows.Jsonata.Parsing;

/// <summary>A % on its way to the step whose parent it means; in the end, the variable that holds the parent.</summary>
internal sealed class ParentSlot(string label)
{
    /// <summary>The hidden variable's name.</summary>
    public string Label { get; set; } = label;

    /// <summary>How many steps up are still to go.</summary>
    public int Level { get; set; } = 1;
}
