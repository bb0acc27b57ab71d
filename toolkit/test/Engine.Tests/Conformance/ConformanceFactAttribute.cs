namespace AsteroidWorkflows.Engine.Tests.Conformance;

/// <summary>A test on the recorded behaviour; reported as skipped, with the reason, where the recordings are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConformanceFactAttribute : FactAttribute
{
    public ConformanceFactAttribute() => Skip = ConformanceData.SkipReason;
}
