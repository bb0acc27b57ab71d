namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Ends well.</summary>
public sealed class SucceedState : State
{
    internal SucceedState(StateSource source)
        : base(source)
    {
    }

    /// <inheritdoc/>
    public override string Type => "Succeed";
}
