using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>What the states of one rendering share: their names, and the functions, errors, permissions and tokens they ask for.</summary>
internal sealed class WorkflowContext(string workflow, WorkflowOptions options)
{
    private const int LongestName = 80;

    private readonly Dictionary<string, List<(RenderedState State, StateScope Scope)>> _states = [];
    private readonly Dictionary<string, int> _occurrences = [];
    private readonly Dictionary<string, Type> _errors = [];
    private readonly OrderedDictionary<string, Substitution> _substitutions = [];
    private readonly HashSet<SdkCalls.SdkService> _services = [];
    private readonly OrderedDictionary<RequiredPermission, RequiredPermission> _needs = [];

    internal WorkflowOptions Options => options;

    internal ContractCheck Contracts { get; } = new(FlowJson.Options);

    internal IReadOnlyList<Substitution> Substitutions => [.. _substitutions.Values];

    /// <summary>The functions that have been named so far.</summary>
    internal IEnumerable<FunctionReference> Functions => _substitutions.Values.OfType<FunctionArnSubstitution>().Select(substitution => substitution.Function);

    internal IReadOnlyList<RequiredPermission> Needs => [.. _needs.Values];

    /// <summary>The ARN of a service's integration.</summary>
    internal string ServiceArn(string integration) => $"arn:{options.Partition}:states:::{integration}";

    internal FlowException Error(string? step, string what) =>
        new($"Workflow '{workflow}'{(step is null ? "" : $", step '{step}'")}: {what}");

    internal JsonNode Seconds(string? step, string what, TimeSpan time) =>
        time > TimeSpan.Zero && time.Ticks % TimeSpan.TicksPerSecond == 0 && time.TotalSeconds <= 99_999_999
            ? (long)time.TotalSeconds
            : throw Error(step, $"{what} is {time}: Step Functions counts whole seconds, from 1 to 99,999,999. Give such a time.");

    /// <summary>
    /// Gives the state its place. The same work leading to the same state is one state however often it is used; the same work leading
    /// elsewhere, or in another branch, is another state; other work under the same name is refused.
    /// </summary>
    internal RenderedState Place(RenderedState state, Section section)
    {
        CheckName(state.Name);
        if (!_states.TryGetValue(state.Name, out var others))
        {
            _states[state.Name] = others = [];
        }

        foreach (var (other, scope) in others)
        {
            if (scope == section.Scope && state.IsSameAs(other))
            {
                return other;
            }

            if (!state.DoesTheSameAs(other))
            {
                throw Error(state.Name, "two different steps have this name, and a name is unique in a whole state machine. Rename one of them.");
            }
        }

        others.Add((state, section.Scope));
        section.Add(state);
        return state;
    }

    /// <summary>Numbers the states of one name from the second on, in the order in which the definition is read.</summary>
    internal void NumberNames(StateScope states)
    {
        foreach (var state in states.States)
        {
            var occurrence = _occurrences[state.Name] = _occurrences.GetValueOrDefault(state.Name) + 1;
            if (occurrence > 1)
            {
                state.Name = $"{state.Name} ({occurrence})";
                CheckName(state.Name);
                if (_states.ContainsKey(state.Name))
                {
                    throw Error(state.Name, "a step has the name that the second use of another step gets. Rename it.");
                }
            }

            foreach (var branch in state.Branches)
            {
                NumberNames(branch.States);
            }
        }
    }

    /// <summary>The names for an <c>ErrorEquals</c>, none of which may stand for two exception types.</summary>
    internal JsonArray ErrorEquals(string step, IReadOnlyList<ErrorName> errors)
    {
        foreach (var (name, type) in errors)
        {
            if (type is null)
            {
                continue;
            }

            if (_errors.TryGetValue(name, out var other) && other != type)
            {
                throw Error(step, $"the errors {other.FullName} and {type.FullName} have the same name to Step Functions, '{name}'. Rename one class, or set [ErrorName].");
            }

            _errors[name] = type;
        }

        return [.. errors.Select(error => JsonValue.Create(error.Name))];
    }

    /// <summary>The token that stands for a function's ARN.</summary>
    internal string Use(FunctionReference function, string? qualifier = null)
    {
        var substitution = new FunctionArnSubstitution(function.Name + "FunctionArn", function);
        if (_substitutions.TryGetValue(substitution.Token, out var other) && other is FunctionArnSubstitution known
            && known.Function.Handler != function.Handler)
        {
            substitution = new(function.LongName + "FunctionArn", function);
        }

        var token = Use(substitution);
        ((FunctionArnSubstitution)_substitutions[substitution.Token]).CalledBy(qualifier);
        return token;
    }

    internal string Use(Substitution substitution)
    {
        _substitutions.TryAdd(substitution.Token, substitution);
        return "${" + substitution.Token + "}";
    }

    internal void Use(SdkCalls.SdkService service) => _services.Add(service);

    /// <summary>Whether a state that has been rendered calls the service through its SDK.</summary>
    internal bool Uses(SdkCalls.SdkService service) => _services.Contains(service);

    internal void Use(RequiredPermission need) => _needs.TryAdd(need, need);

    private void CheckName(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw Error(name, "a state's name has to show something, and this one is empty or blank. Name the step by what it does.");
        }

        if (name.Length > LongestName)
        {
            throw Error(name, $"a state's name has 1 to {LongestName} characters; this one has {name.Length}. Choose a shorter name.");
        }

        if (name.Any(char.IsControl) || name.Contains("${", StringComparison.Ordinal))
        {
            throw Error(name, "a state's name may hold no control characters and no '${'. Rename the step.");
        }
    }
}
