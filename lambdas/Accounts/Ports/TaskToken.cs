
namespace AsteroidWorkflows.Lambdas.Accounts.Ports;

/// <summary>What resumes a waiting execution. A secret: whoever has it can decide; so it never shows itself.</summary>
public sealed record TaskToken(string Value)
{
    /// <summary>A placeholder.</summary>
    public override string ToString() => "(task token)";
}
