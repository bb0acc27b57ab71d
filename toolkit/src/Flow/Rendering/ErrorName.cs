using System.Reflection;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>An entry of <c>ErrorEquals</c>, with the type that it came from where there is one.</summary>
internal sealed record ErrorName(string Name, Type? Type = null)
{
    internal static ErrorName All { get; } = new("States.ALL");

    internal static ErrorName Of(Type exception) =>
        new(exception.GetCustomAttribute<ErrorNameAttribute>()?.Name ?? exception.Name, exception);
}
