using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.StateMachines;

/// <summary>Where an alias leads.</summary>
internal static class AliasRouting
{
    /// <summary>The version that an alias leads to.</summary>
    /// <param name="alias">The alias.</param>
    /// <param name="percentile">Chance: from 0 to 99.</param>
    public static string Choose(this AliasRecord alias, int percentile) =>
        percentile < alias.Routes[0].Weight ? alias.Routes[0].VersionArn : alias.Routes[^1].VersionArn;
}
