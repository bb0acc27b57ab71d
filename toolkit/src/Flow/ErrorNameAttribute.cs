namespace AsteroidWorkflows.Flow;

/// <summary>The name by which Step Functions knows an error, where it is not the exception's short class name.</summary>
/// <param name="name">The error name, as <c>ErrorEquals</c> lists it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ErrorNameAttribute(string name) : Attribute
{
    /// <summary>The error name, as <c>ErrorEquals</c> lists it.</summary>
    public string Name { get; } = name;
}
