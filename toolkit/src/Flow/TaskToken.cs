namespace AsteroidWorkflows.Flow;

/// <summary>
/// The token with which an outsider resumes a waiting execution. It exists only while an execution runs: a
/// <c>Callback</c>'s expression passes <see cref="Value"/> on to its function. It is a secret; keep it out of logs and results.
/// </summary>
public sealed class TaskToken
{
    private TaskToken()
    {
    }

    /// <summary>The token's text. Only for use in the expression of a <c>Callback</c>; elsewhere it throws.</summary>
    public string Value => throw ExpressionOnly.Use("TaskToken.Value");
}
