namespace AsteroidWorkflows.Cdk.Lambda;

/// <summary>Where a function's package comes from.</summary>
public interface ILambdaPackages
{
    /// <summary>The folder with the published <paramref name="project"/> for <paramref name="runtime"/> (linux-arm64 or linux-x64).</summary>
    /// <exception cref="InvalidOperationException">The package cannot be made; the message says why.</exception>
    string Publish(LambdaProject project, string runtime);
}
