using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>
/// An action of an AWS service that Step Functions calls by itself. Arguments are rendered with the names as they are in C#, and without those that are null;
/// what the service takes as a payload, such as the input of a nested execution, keeps the names and nulls of its contract.
/// </summary>
/// <typeparam name="TArguments">What the action takes.</typeparam>
/// <typeparam name="TResult">What it answers, or the part of it that matters.</typeparam>
/// <param name="Integration">The integration, such as <c>dynamodb:putItem</c> or <c>aws-sdk:s3:getObject</c>.</param>
/// <param name="IamActions">The IAM actions that it needs on its resource, such as <c>dynamodb:PutItem</c>.</param>
public sealed record ServiceAction<TArguments, TResult>(string Integration, params IReadOnlyList<string> IamActions)
{
    /// <summary>What it needs beside: on what else than its resource, or under a condition. Default nothing.</summary>
    public IReadOnlyList<RequiredPermission> Needs { get; init; } = [];

    /// <summary>The same action with more permissions, such as that to pass a role.</summary>
    /// <param name="needs">The permissions.</param>
    public ServiceAction<TArguments, TResult> Needing(params IReadOnlyList<RequiredPermission> needs) => this with { Needs = [.. Needs, .. needs] };

    /// <summary>The same action, which hands a role on to the service; without this permission the service refuses the call.</summary>
    /// <param name="role">The role.</param>
    /// <param name="service">The service that takes it, such as <c>ecs-tasks.amazonaws.com</c>.</param>
    public ServiceAction<TArguments, TResult> Passing(Resource role, string service)
    {
        ArgumentNullException.ThrowIfNull(role);
        return Needing(role.Allow("iam:PassRole").When(new("StringEquals", "iam:PassedToService", service)));
    }
}
