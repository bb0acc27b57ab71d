namespace AsteroidWorkflows.Local.Executions;

/// <summary>Finds the execution that a user means: by its name, by the application's id, or by any part of either that only one has.</summary>
internal static class ExecutionFinder
{
    private const int Shortest = 4;

    /// <exception cref="CommandException">None is meant, or several could be.</exception>
    public static ExecutionSummary Find(ExecutionFiles files, string text)
    {
        if ((files.Find(text) ?? files.Find(ApplicationIds.ExecutionName(text))) is { } exact && files.Exists(exact.Name))
        {
            return exact;
        }

        var alike = text.Length < Shortest ? [] : files.All().Where(summary => summary.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).ToList();
        return alike switch
        {
            [var only] => only,
            [] => throw new CommandException($"There is no execution '{text}'. `asteroid executions` shows them all; {Shortest} characters that only one has are enough."),
            _ => throw new CommandException($"'{text}' is part of {alike.Count} executions' names: {string.Join(", ", alike.Take(5).Select(summary => summary.Name))}. Give more of it."),
        };
    }
}
