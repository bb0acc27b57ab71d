
namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>Where a function's package comes from.</summary>
public interface ILambdaPackages
{
    /// <summary>The folder that projects' paths begin at.</summary>
    string Root { get; }

    /// <summary>The folder with the published <paramref name="project"/>.</summary>
    /// <param name="project">The functions' project.</param>
    /// <param name="runtime">The functions' processor: linux-arm64 or linux-x64.</param>
    /// <param name="hosting">What runs the code.</param>
    /// <exception cref="InvalidOperationException">The package cannot be made; the message says why.</exception>
    string Publish(LambdaProject project, string runtime, LambdaHosting hosting);
}
