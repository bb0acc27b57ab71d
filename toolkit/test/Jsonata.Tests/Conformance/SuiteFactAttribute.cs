namespace AsteroidWorkflows.Jsonata.Tests.Conformance;

/// <summary>A test that needs the official suite; reported as skipped where it is absent.</summary>
internal sealed class SuiteFactAttribute : FactAttribute
{
    public SuiteFactAttribute()
    {
        if (Suite.Find() is null)
        {
            Skip = "The JSONata suite is neither in $ASL_CONFORMANCE nor in ../shared/conformance beside the repository.";
        }
    }
}
