namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Ends well.</summary>
public sealed class SucceedState : State
{
    /// <inheritdoc/>
    public override string Type => "Succeed";
}
