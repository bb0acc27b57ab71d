namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>A map run can't go on.</summary>
internal sealed class MapRunFailedException(StateError error) : Exception(error.Cause)
{
    public StateError Error => error;
}
