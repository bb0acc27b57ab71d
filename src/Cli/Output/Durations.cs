using System.Globalization;

namespace AsteroidWorkflows.Cli.Output;

/// <summary>How long things took, in words.</summary>
internal static class Durations
{
    public static string Text(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms"),
        { TotalMinutes: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0.#} days"),
    };

    /// <summary>A state's, with the waits that were skipped.</summary>
    public static string Text(StateTiming state)
    {
        var took = state.Took is { } time ? Text(time) : "";
        return state.Took is { } real && state.Waited > real + TimeSpan.FromSeconds(1) ? $"{took} (and {Text(state.Waited)} of waiting, skipped)" : took;
    }
}
