namespace AsteroidWorkflows.Server;

/// <summary>A request that has been answered, without anything that was in it.</summary>
/// <param name="Action">The action of the API, or what else the request was.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Error">The error's name; null: it was fulfilled.</param>
/// <param name="Took">How long it took.</param>
public sealed record AnsweredRequest(string Action, int Status, string? Error, TimeSpan Took);
