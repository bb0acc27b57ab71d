namespace AsteroidWorkflows.Server.Page.States;

/// <summary>A bar of the timeline: one visit of a state. Times are milliseconds after the execution's start.</summary>
/// <param name="Number">The visit's number.</param>
/// <param name="Name">The state.</param>
/// <param name="Type">Its type, such as <c>Task</c>.</param>
/// <param name="Depth">In how many Parallels and Maps it lies.</param>
/// <param name="Item">Which item of a Map it lies in; null: in none of its parent's.</param>
/// <param name="Status">Where it stands, such as <c>running</c>.</param>
/// <param name="From">When it was entered.</param>
/// <param name="To">When it was left; null: it goes on.</param>
/// <param name="Attempts">How often its work was begun.</param>
/// <param name="Failures">When its attempts failed.</param>
/// <param name="WaitsFrom">When it began to wait for its task token; null: it did not.</param>
/// <param name="Error">The name of its last error; null: it had none.</param>
/// <param name="HiddenItems">How many items of this Map are not among the rows.</param>
internal sealed record TimelineRow(
    int Number,
    string Name,
    string Type,
    int Depth,
    long? Item,
    string Status,
    double From,
    double? To,
    int Attempts,
    IReadOnlyList<double> Failures,
    double? WaitsFrom,
    string? Error,
    long HiddenItems);
