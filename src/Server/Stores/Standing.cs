namespace AsteroidWorkflows.Server.Stores;

/// <summary>How an execution stands, for whoever doesn't want to go through it.</summary>
/// <param name="Status">AWS's word. RUNNING may lag behind the entries where a process was killed; any other is right.</param>
/// <param name="StoppedAt">When it ended; null while it runs.</param>
/// <param name="Error">The error's name, where it ended badly with one.</param>
internal sealed record Standing(string Status, DateTimeOffset? StoppedAt = null, string? Error = null)
{
    /// <summary>One that goes on.</summary>
    public static readonly Standing Running = new("RUNNING");

    public bool IsRunning => Status == Running.Status;
}
