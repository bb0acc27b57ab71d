namespace AsteroidWorkflows.Flow;

/// <summary>A variable of whatever type.</summary>
internal interface IVariable
{
    /// <summary>Its name in the definition.</summary>
    string Name { get; }

    /// <summary>What it holds.</summary>
    Type Type { get; }
}
