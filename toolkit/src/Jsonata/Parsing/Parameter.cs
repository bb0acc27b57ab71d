namespace AsteroidWorkflows.Jsonata.Parsing;

/// <summary>One parameter of a signature.</summary>
internal sealed class Parameter
{
    /// <summary>What it takes; a missing argument is always among it unless it takes functions only.</summary>
    public required ValueTypes Types { get; init; }

    /// <summary>A single value given for it becomes an array of one.</summary>
    public bool IsArray { get; init; }

    /// <summary>The letter of the type that the items of the array must have; none when they may be anything.</summary>
    public char? ItemType { get; set; }

    /// <summary>It may be left out (? and -).</summary>
    public bool IsOptional { get; set; }

    /// <summary>The context value stands in where it is left out (-).</summary>
    public bool TakesContext { get; set; }

    /// <summary>It takes one or more arguments (+).</summary>
    public bool IsRepeated { get; set; }
}
