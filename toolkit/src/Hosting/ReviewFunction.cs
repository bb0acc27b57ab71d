namespace AsteroidWorkflows.Hosting;

/// <summary>A function by which a person approves or rejects what an execution waits for.</summary>
/// <param name="Function">Its class.</param>
/// <param name="SubjectOf">What an execution of this name is about, such as an application's id; null where there is nothing to review.</param>
/// <param name="ExecutionName">The other way round: the name of the execution that is about a subject.</param>
/// <param name="Request">The function's event for a subject, approved or not; it is written as JSON with the names that it has.</param>
public sealed record ReviewFunction(Type Function, Func<string, string?> SubjectOf, Func<string, string> ExecutionName, Func<string, bool, object> Request);
