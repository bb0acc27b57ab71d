namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>Nobody waits for a task token.</summary>
/// <param name="code">AWS's name for it: <c>InvalidToken</c> or <c>TaskTimedOut</c>.</param>
/// <param name="message">AWS's words for it.</param>
public sealed class TaskTokenException(string code, string message) : Exception(message)
{
    /// <summary>AWS's name for it: <c>InvalidToken</c> or <c>TaskTimedOut</c>.</summary>
    public string Code => code;
}
