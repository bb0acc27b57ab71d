namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A permission that the state machine's role has to have, beside that to invoke the workflow's functions.</summary>
/// <param name="Action">The IAM action, such as <c>dynamodb:PutItem</c>.</param>
/// <param name="Resource">What the action is allowed on.</param>
/// <param name="Part">What of the resource, appended to its ARN, such as <c>/*</c> for the objects of a bucket; empty for the resource itself.</param>
public sealed record RequiredPermission(string Action, Resource Resource, string Part = "")
{
    /// <summary>What has to hold besides, all of it. Default nothing.</summary>
    public IReadOnlyList<PermissionCondition> Conditions { get; init; } = [];

    /// <summary>The same permission under one more condition.</summary>
    /// <param name="condition">What has to hold, such as <c>new("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com")</c>.</param>
    public RequiredPermission When(PermissionCondition condition) => this with { Conditions = [.. Conditions, condition] };

    /// <inheritdoc/>
    public bool Equals(RequiredPermission? other) =>
        other is not null && Action == other.Action && Resource == other.Resource && Part == other.Part && Conditions.SequenceEqual(other.Conditions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Action, Resource, Part, Conditions.Count);
}
