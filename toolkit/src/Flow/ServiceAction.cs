namespace AsteroidWorkflows.Flow;

/// <summary>
/// An action of an AWS service that Step Functions calls by itself. Arguments are rendered with the names as they are in C#, and without those that are null;
/// what the service takes as a payload, such as the input of a nested execution, keeps the names and nulls of its contract.
/// </summary>
/// <typeparam name="TArguments">What the action takes.</typeparam>
/// <typeparam name="TResult">What it answers, or the part of it that matters.</typeparam>
/// <param name="Integration">The integration, such as <c>dynamodb:putItem</c> or <c>aws-sdk:s3:getObject</c>.</param>
/// <param name="IamActions">The IAM actions that it needs, such as <c>dynamodb:PutItem</c>.</param>
public sealed record ServiceAction<TArguments, TResult>(string Integration, params IReadOnlyList<string> IamActions);
