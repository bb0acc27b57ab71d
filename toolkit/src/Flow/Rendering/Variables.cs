using System.Linq.Expressions;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>The variables of one state: which it reads, and which it assigns on which way on.</summary>
internal sealed class Variables
{
    private readonly List<IVariable> _reads = [];
    private readonly List<(JsonObject Rule, IVariable Variable)> _assigned = [];

    internal IEnumerable<IVariable> Reads => _reads;

    internal IEnumerable<IVariable> All => _reads.Concat(_assigned.Select(assigned => assigned.Variable));

    internal IEnumerable<IVariable> AssignedAnywhere => _assigned.Select(assigned => assigned.Variable);

    /// <summary>The names that are assigned where a rule leads on: the state itself, a catcher, a choice rule.</summary>
    internal IEnumerable<string> Assigned(JsonObject rule) => _assigned.Where(assigned => ReferenceEquals(assigned.Rule, rule)).Select(assigned => assigned.Variable.Name);

    internal void Read(IVariable variable) => _reads.Add(variable);

    /// <summary>Writes the <c>Assign</c> of a state, a catcher or a choice rule.</summary>
    internal void Assign(StateBuilder state, JsonObject rule, IReadOnlyList<Assignment> assignments, params ReadOnlySpan<Jsonata?> parameters)
    {
        if (assignments.Count == 0)
        {
            return;
        }

        var assign = new JsonObject();
        foreach (var (variable, value) in assignments)
        {
            if (assign.ContainsKey(variable.Name))
            {
                throw state.Error($"the variable '{variable.Name}' is assigned twice. Assign it once.");
            }

            CheckName(state, variable.Name);
            assign[variable.Name] = state.Template($"Assign {variable.Name}", value, parameters);
            _assigned.Add((rule, variable));
        }

        rule["Assign"] = assign;
    }

    /// <summary>The variable behind <c>variable.Value</c>; null for any other expression.</summary>
    internal static IVariable? Of(Expression expression) =>
        expression is MemberExpression { Member.Name: "Value", Expression: { } owner } && typeof(IVariable).IsAssignableFrom(owner.Type) ? (IVariable?)Constants.Evaluate(owner) : null;

    private static void CheckName(StateBuilder state, string name)
    {
        if (name is not { Length: > 0 and <= 80 } || !char.IsAsciiLetter(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            throw state.Error($"the variable's name '{name}' has to be a letter, then letters, digits and '_', up to 80 in all.");
        }

        if (JsonataFunctions.Contains(name))
        {
            throw state.Error($"the variable's name '{name}' has a meaning of its own in JSONata or in Step Functions. Choose another.");
        }
    }
}
