using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Cli.Output;

/// <summary>One visit of a state, as it is going on.</summary>
/// <param name="name">The state.</param>
/// <param name="type">Its type, such as <c>Task</c>.</param>
/// <param name="parent">The Parallel or Map whose branch or iteration it lies in; null at the top.</param>
/// <param name="branch">The event that begins this branch; 0 at the top.</param>
/// <param name="entered">When it was entered, on this machine.</param>
/// <param name="enteredAt">When it was entered, in the workflow's time.</param>
internal sealed class StateTiming(string name, string type, StateTiming? parent, long branch, long entered, DateTimeOffset enteredAt)
{
    public string Name => name;

    public string Type => type;

    public StateTiming? Parent => parent;

    public long Branch => branch;

    public long Entered => entered;

    public DateTimeOffset EnteredAt => enteredAt;

    /// <summary>In how many branches and iterations it lies.</summary>
    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>How often its work was begun.</summary>
    public int Attempts { get; set; }

    /// <summary>How long it took, on this machine; null while it goes on.</summary>
    public TimeSpan? Took { get; set; }

    /// <summary>How long it took in the workflow's time, where waits count though they were skipped.</summary>
    public TimeSpan Waited { get; set; }

    /// <summary>The error that its last attempt failed with; null where it has not failed or is tried again.</summary>
    public string? Trouble { get; set; }

    /// <summary>Whether it waits for somebody to send its task token.</summary>
    public bool IsWaiting { get; set; }

    public static bool IsEntered(HistoryEvent item) => item.Type.EndsWith("StateEntered", StringComparison.Ordinal);

    public static bool IsExited(HistoryEvent item) => item.Type.EndsWith("StateExited", StringComparison.Ordinal);
}
