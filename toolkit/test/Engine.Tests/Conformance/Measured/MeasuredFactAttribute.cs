namespace AsteroidWorkflows.Engine.Tests.Conformance.Measured;

/// <summary>A test on what others measured; reported as skipped, with the reason, where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MeasuredFactAttribute : FactAttribute
{
    public MeasuredFactAttribute() => Skip = MeasuredData.SkipReason;
}
