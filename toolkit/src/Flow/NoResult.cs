namespace AsteroidWorkflows.Flow;

/// <summary>
/// The result of a function that returns a plain <see cref="Task"/>: <c>null</c> in JSON, never an object.
/// <c>KeepInput()</c> or <c>Select</c> puts something useful in its place.
/// </summary>
public sealed class NoResult
{
    private NoResult()
    {
    }
}
