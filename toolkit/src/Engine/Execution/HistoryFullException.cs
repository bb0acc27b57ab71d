namespace AsteroidWorkflows.Engine.Execution;

/// <summary>An execution has told as much as it may.</summary>
internal sealed class HistoryFullException : Exception
{
    public const string Cause = "The execution reached the maximum number of history events (25000).";
}
