namespace AsteroidWorkflows.Engine.Execution;

/// <summary>An error on its way out of a state.</summary>
/// <param name="Error">Its name; null when who failed gave none.</param>
/// <param name="Cause">What happened.</param>
/// <param name="IsFatal">Whether the whole execution ends with it, whatever Retry and Catch say.</param>
internal sealed record StateError(string? Error, string? Cause, bool IsFatal = false)
{
    /// <summary>Whether it came from a task that gave no sign of life for too long, which has two names.</summary>
    public bool IsHeartbeat { get; init; }

    public bool Matches(IReadOnlyList<string> errorEquals)
    {
        foreach (var name in errorEquals)
        {
            var matches = name switch
            {
                ErrorNames.All => true,
                ErrorNames.TaskFailed => Error != ErrorNames.Timeout,
                ErrorNames.HeartbeatTimeout => IsHeartbeat || Error == name,
                _ => Error == name,
            };
            if (matches && !IsFatal)
            {
                return true;
            }
        }

        return false;
    }
}
