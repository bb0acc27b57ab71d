namespace AsteroidWorkflows.Server.Tests.Page;

/// <summary>Tests that need a browser, and say so where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.Missing;
}
