namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>How far a task has come.</summary>
internal struct TaskProgress
{
    /// <summary>Whether its answer ends it; a task that waits for its token first has to hand it over.</summary>
    public bool IsSubmitted { get; set; }

    /// <summary>Whether it has told of the job that it waits for.</summary>
    public bool HasJob { get; set; }

    /// <summary>The token's end, when that came before the token was handed over; null: it didn't.</summary>
    public JournalEntry? Early { get; set; }
}
