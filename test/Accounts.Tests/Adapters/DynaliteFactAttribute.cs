namespace AsteroidWorkflows.Accounts.Tests.Adapters;

/// <summary>A test that needs dynalite and says so where it isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DynaliteFactAttribute : FactAttribute
{
    public DynaliteFactAttribute() => Skip = Dynalite.Root is null ? "dynalite is not installed: run 'npm ci' at the repository's root" : null;
}
