namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A <c>${Token}</c> of a rendered definition that the deployment has to replace.</summary>
/// <param name="Token">The name between the braces.</param>
public abstract record Substitution(string Token);

/// <summary>A token that stands for the ARN of a Lambda function.</summary>
/// <param name="Token">The name between the braces.</param>
/// <param name="Function">The function.</param>
public sealed record FunctionArnSubstitution(string Token, FunctionReference Function) : Substitution(Token)
{
    private readonly SortedSet<string> _qualifiers = new(StringComparer.Ordinal);

    /// <summary>The aliases and versions by which the function is called, in their order; an empty one is the function itself.</summary>
    public IReadOnlyCollection<string> Qualifiers => _qualifiers;

    internal void CalledBy(string? qualifier) => _qualifiers.Add(qualifier ?? "");

    /// <inheritdoc/>
    public bool Equals(FunctionArnSubstitution? other) => other is not null && Token == other.Token && Function == other.Function && _qualifiers.SetEquals(other._qualifiers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Token, Function);
}

/// <summary>A token that stands for the name of a resource.</summary>
/// <param name="Token">The name between the braces.</param>
/// <param name="Resource">The resource.</param>
public sealed record ResourceNameSubstitution(string Token, Resource Resource) : Substitution(Token);

/// <summary>A token that stands for the URL of a resource, such as a queue.</summary>
/// <param name="Token">The name between the braces.</param>
/// <param name="Resource">The resource.</param>
public sealed record ResourceUrlSubstitution(string Token, Resource Resource) : Substitution(Token);

/// <summary>A token that stands for the ARN of a resource.</summary>
/// <param name="Token">The name between the braces.</param>
/// <param name="Resource">The resource.</param>
public sealed record ResourceArnSubstitution(string Token, Resource Resource) : Substitution(Token);
