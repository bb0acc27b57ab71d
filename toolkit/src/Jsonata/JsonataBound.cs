namespace AsteroidWorkflows.Jsonata;

/// <summary>A bound of an evaluation. All of them are counted, so that an expression ends the same way on every machine.</summary>
public enum JsonataBound
{
    /// <summary>Expressions are evaluated within expressions too deeply.</summary>
    Depth,

    /// <summary>The evaluation takes too many steps.</summary>
    Work,

    /// <summary>The evaluation holds too many items and characters.</summary>
    Memory,
}
