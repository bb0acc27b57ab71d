namespace AsteroidWorkflows.Engine.Execution;

/// <summary>
/// Keeps what reaches executions, so that <see cref="WorkflowEngine.Resume"/> can bring them back in another process. Default: none is kept.
/// </summary>
public interface IExecutionJournal
{
    /// <summary>
    /// Keeps an entry, before the execution acts on it. Entries of one execution come one at a time and in order; those of several may come at once.
    /// What it throws ends the execution with <c>States.Runtime</c>: nothing must happen that isn't kept.
    /// </summary>
    void Append(WorkflowExecution execution, JournalEntry entry);

    /// <summary>
    /// What has been kept of an execution that has ended, in order. The engine then lets go of its events and data and goes through the entries again
    /// when somebody asks. Default: null, the engine keeps all that in memory.
    /// </summary>
    IEnumerable<JournalEntry>? Read(WorkflowExecution execution) => null;

    /// <summary>Whether <see cref="Read"/> gives anything. Default: no.</summary>
    bool CanRead => false;

    /// <summary>
    /// Says that an execution has ended, by what has been kept of it: whoever lists executions need not go through all that. It must not throw.
    /// Default: nothing is done.
    /// </summary>
    void Ended(WorkflowExecution execution)
    {
    }
}
