namespace AsteroidWorkflows.Engine.Tests.Costs;

/// <summary>Bytes that may be allocated.</summary>
internal static class Bounds
{
    // Without optimisation the compiler makes an object of every asynchronous call, whether it waits or not.
#if DEBUG
    private const double Allowance = 2.4;
#else
    private const double Allowance = 1.2;
#endif

    public const long AccountsExecution = (long)(29_923 * Allowance);
    public const long MapItem = (long)(2_288 * Allowance);
}
