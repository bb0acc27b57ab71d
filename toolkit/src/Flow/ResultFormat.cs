namespace AsteroidWorkflows.Flow;

/// <summary>How a distributed Map writes its results.</summary>
/// <param name="Form">What it writes of each child execution.</param>
/// <param name="AsLines">Whether it writes a JSON value on each line, in place of one JSON array.</param>
public sealed record ResultFormat(ResultForm Form, bool AsLines = false);

/// <summary>What a distributed Map writes of each child execution.</summary>
public enum ResultForm
{
    /// <summary>Its output, with its input, its times and its ARN.</summary>
    None,

    /// <summary>Its output alone.</summary>
    Compact,

    /// <summary>Its output alone, and of an output that is an array its items.</summary>
    Flatten,
}
