using System.Collections.Concurrent;
using System.Reflection;
using AsteroidWorkflows.Flow.SdkCalls;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>
/// The names that a state's retriers or catchers list. Step Functions compares names and knows no base classes, so a class stands for itself and for every
/// error that is known to derive from it; what an earlier rule has taken already would never be looked at.
/// </summary>
internal static class ErrorRules
{
    private static readonly ConcurrentDictionary<(Type, Assembly), Type[]> Derived = [];

    private static readonly Type[] TooWide = [typeof(Exception), typeof(SystemException), typeof(ApplicationException)];

    /// <summary>The names of each rule; none for a default rule whose errors are all taken already.</summary>
    /// <param name="state">The state of the rules.</param>
    /// <param name="what">What the rules are, for messages.</param>
    /// <param name="rules">The errors of each rule, as they were given.</param>
    /// <param name="own">How many of the rules were written for the state; those after them are defaults.</param>
    internal static IReadOnlyList<IReadOnlyList<ErrorName>> Of(StateBuilder state, string what, IReadOnlyList<IReadOnlyList<ErrorName>> rules, int own)
    {
        var (taken, outcome) = (new List<string>(), new List<IReadOnlyList<ErrorName>>());
        for (var i = 0; i < rules.Count; i++)
        {
            var names = new List<ErrorName>();
            foreach (var error in rules[i])
            {
                var known = Expand(state, what, error).SelectMany(each => Named(state, each)).ToList();
                var before = taken.Concat(names.Select(name => name.Name)).ToList();
                if (i < own && Named(state, error).All(name => before.Exists(earlier => Takes(earlier, name.Name)))
                    && before.Find(earlier => Takes(earlier, Named(state, error).First().Name)) is { } dead)
                {
                    throw state.Error($"its {what} of {error.Name} would never be looked at: '{dead}' before it takes the error already. Put the narrower one first, or leave this one out.");
                }

                names.AddRange(known.Where(name => !taken.Any(earlier => Takes(earlier, name.Name)) && !names.Exists(other => other.Name == name.Name)));
            }

            if (names.Count > 1 && names.Contains(ErrorName.All))
            {
                throw state.Error($"a {what} of all errors has to stand alone. Leave the other errors out.");
            }

            taken.AddRange(names.Select(name => name.Name));
            outcome.Add(names);
        }

        return outcome;
    }

    /// <summary>Whether a rule of one name takes the errors of another.</summary>
    private static bool Takes(string earlier, string name) =>
        earlier == name
        || earlier == ErrorName.All.Name
        || (earlier == "States.Timeout" && name == "States.HeartbeatTimeout")
        || (earlier == "States.TaskFailed" && !name.StartsWith("States.", StringComparison.Ordinal));

    /// <summary>
    /// An error of AWS's SDK is called otherwise where Step Functions itself calls the service, <c>Sqs.QueueDoesNotExistException</c>, than where a function throws it.
    /// Around both, it has both names.
    /// </summary>
    private static IEnumerable<ErrorName> Named(StateBuilder state, ErrorName error)
    {
        if (error.Type is not { } type || !SdkTypes.IsError(type) || SdkService.Of(type) is not { } service || type.IsDefined(typeof(ErrorNameAttribute)))
        {
            return [error];
        }

        var called = new ErrorName(service.Error(type), type);
        return state.Node switch
        {
            SdkNode or ServiceNode => [called],
            TaskNode => [error],
            _ => state.Workflow.Uses(service) ? [error, called] : [error],
        };
    }

    private static List<ErrorName> Expand(StateBuilder state, string what, ErrorName error)
    {
        if (error.Type is not { IsSealed: false } type || type.DeclaringType == typeof(States))
        {
            return [error];
        }

        if (TooWide.Contains(type))
        {
            throw state.Error(
                $"its {what} of {type.Name} would take only an error of that very name, because Step Functions knows no base classes. " +
                $"Use {(what == "Catch" ? "CatchAll()" : "RetryRule.OnAll()")} for all errors, or name the classes.");
        }

        var derived = state.Workflow.Functions.Select(function => function.FunctionType.Assembly).Prepend(type.Assembly).Distinct()
            .SelectMany(assembly => Derived.GetOrAdd((type, assembly), static key => DerivedFrom(key.Item1, key.Item2)))
            .Distinct()
            .Select(ErrorName.Of);
        List<ErrorName> names = type.IsAbstract && !type.IsDefined(typeof(ErrorNameAttribute), inherit: false) ? [.. derived] : [error, .. derived];
        return names.Count > 0
            ? names
            : throw state.Error($"its {what} of {type.Name} takes nothing: the class is abstract, and none that derives from it is known. Name the class that is thrown.");
    }

    private static Type[] DerivedFrom(Type type, Assembly assembly)
    {
        IEnumerable<Type?> types;
        try
        {
            types = assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            types = exception.Types;
        }

        var isPlatform = assembly.GetName().Name is { } name && name.StartsWith("System.", StringComparison.Ordinal);
        return [.. types.OfType<Type>()
            .Where(candidate => candidate != type && !candidate.IsAbstract && type.IsAssignableFrom(candidate) && (candidate.IsVisible || !isPlatform))
            .OrderBy(candidate => candidate.FullName, StringComparer.Ordinal)];
    }
}
