namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A permission that the state machine's role has to have, beside that to invoke the workflow's functions.</summary>
/// <param name="Action">The IAM action, such as <c>dynamodb:PutItem</c>.</param>
/// <param name="Resource">What the action is allowed on.</param>
/// <param name="Part">What of the resource, appended to its ARN, such as <c>/*</c> for the objects of a bucket; empty for the resource itself.</param>
public sealed record RequiredPermission(string Action, Resource Resource, string Part = "");
