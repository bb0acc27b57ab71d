namespace AsteroidWorkflows.Server.Page.States;

/// <summary>Which visits a timeline shows.</summary>
/// <param name="Text">A part of the state's name, or the number of an item after <c>#</c>; null: all.</param>
/// <param name="Status">Where the visit stands, such as <c>failed</c>; null: anywhere.</param>
/// <param name="FirstItems">How many items of each Map are shown; the rest is left out unless another filter asks for it.</param>
internal sealed record TimelineFilter(string? Text, string? Status, int FirstItems)
{
    /// <summary>Whether a visit is shown for its own sake.</summary>
    public bool IsMet(StateVisit visit)
    {
        if (Text is null && Status is null)
        {
            return IsAmongTheFirst(visit);
        }

        return (Status is null || StateSummary.Word(visit.Status) == Status) && (Text is null || Names(visit));
    }

    private bool Names(StateVisit visit) => Text!.StartsWith('#')
        ? visit.Iteration?.ToString(System.Globalization.CultureInfo.InvariantCulture) == Text[1..]
        : visit.Name.Contains(Text, StringComparison.OrdinalIgnoreCase);

    private bool IsAmongTheFirst(StateVisit visit)
    {
        for (var each = visit; each is not null; each = each.Parent)
        {
            if (each.Iteration >= FirstItems)
            {
                return false;
            }
        }

        return true;
    }
}
