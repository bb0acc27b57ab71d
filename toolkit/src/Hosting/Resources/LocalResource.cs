using AsteroidWorkflows.Flow;

namespace AsteroidWorkflows.Hosting.Resources;

/// <summary>A resource that a deployment creates, as it is called on this machine.</summary>
/// <param name="DefaultName">Its name, where nobody gives it another.</param>
public abstract record LocalResource(string DefaultName)
{
    /// <summary>
    /// The setting that tells functions its name. As an environment variable of this process it gives the resource another name, for tables and buckets of an
    /// endpoint of one's own. Default: null, functions learn the name from their input.
    /// </summary>
    public string? Setting { get; init; }

    /// <summary>The resource of a workflow that this is. Default: null, no definition names it.</summary>
    public Resource? Of { get; init; }

    /// <summary>Its name.</summary>
    public string Name => Setting is not null && Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } name ? name : DefaultName;

    /// <summary>Its ARN.</summary>
    /// <param name="region">The region.</param>
    /// <param name="account">The account.</param>
    public abstract string Arn(string region, string account);

    /// <summary>Its URL; null where it has none.</summary>
    /// <param name="region">The region.</param>
    /// <param name="account">The account.</param>
    public virtual string? Url(string region, string account) => null;
}
