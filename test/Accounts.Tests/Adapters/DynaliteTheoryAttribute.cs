namespace AsteroidWorkflows.Accounts.Tests.Adapters;

/// <summary>Tests that need dynalite and say so where it isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DynaliteTheoryAttribute : TheoryAttribute
{
    public DynaliteTheoryAttribute() => Skip = Dynalite.Root is null ? "dynalite is not installed: run 'npm ci' at the repository's root" : null;
}
