namespace AsteroidWorkflows.Engine.History;

/// <summary>Which types of event belong to which level of logging.</summary>
public static class LogLevels
{
    /// <summary>Whether an event of this type is logged at this level.</summary>
    public static bool Includes(LogLevel level, string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return level switch
        {
            LogLevel.All => true,
            LogLevel.Error => IsFailure(type) || type == "FailStateEntered",
            LogLevel.Fatal => type.StartsWith("Execution", StringComparison.Ordinal) && IsFailure(type),
            _ => false,
        };
    }

    private static bool IsFailure(string type) =>
        type.EndsWith("Failed", StringComparison.Ordinal)
        || type.EndsWith("TimedOut", StringComparison.Ordinal)
        || type.EndsWith("Aborted", StringComparison.Ordinal);
}
