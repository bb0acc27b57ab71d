namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A <c>${Token}</c> of a rendered definition that the deployment has to replace.</summary>
/// <param name="Token">The name between the braces.</param>
public abstract record Substitution(string Token);

/// <summary>A token that stands for the ARN of a Lambda function.</summary>
/// <param name="Token">The name between the braces.</param>
/// <param name="Function">The function.</param>
public sealed record FunctionArnSubstitution(string Token, FunctionReference Function) : Substitution(Token);

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
