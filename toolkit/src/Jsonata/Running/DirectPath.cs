using System.Runtime.InteropServices;
using System.Text.Json;
using AsteroidWorkflows.Jsonata.Nodes;

namespace AsteroidWorkflows.Jsonata.Running;

/// <summary>
/// An expression that only follows names and positions, as most in workflows do: <c>$states.input.lines[0].sku</c>. It is answered with the
/// element that is there, without an evaluation.
/// </summary>
internal sealed class DirectPath
{
    private readonly string? _variable;
    private readonly Step[] _steps;

    private DirectPath(string? variable, Step[] steps)
    {
        _variable = variable;
        _steps = steps;
    }

    /// <summary>The expression as a pick; null where it is more.</summary>
    public static DirectPath? Of(Node root)
    {
        if (root is VariableNode alone)
        {
            return IsGiven(alone) ? new DirectPath(alone.Name, []) : null;
        }

        if (root is not PathNode { KeepSingletonArray: false, Group: null, Predicates: null, KeepArray: false, BindsVariables: false } path)
        {
            return null;
        }

        var variable = path.Steps[0] as VariableNode;
        var names = variable is null ? path.Steps : path.Steps.Skip(1);
        return variable is not null && !IsGiven(variable) || !names.All(Step.IsPossible) ? null : new DirectPath(variable?.Name, [.. names.Select(Step.Of)]);
    }

    /// <summary>
    /// Follows the path; false where it takes an evaluation: the way leads through an array, whose items all have to be gone through, there is no such
    /// variable, or what it leads to can't be the result as it is.
    /// </summary>
    public bool TryFollow(JsonElement input, IJsonataVariables? variables, out JsonElement result)
    {
        result = input;
        var next = 0;
        if (_variable is not null && !TryStart(variables, out result, out next))
        {
            return false;
        }

        try
        {
            for (; next < _steps.Length; next++)
            {
                if (!_steps[next].TryTake(ref result))
                {
                    return false;
                }
            }
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in a name, on which a look-up by UTF-8 fails.
            return false;
        }

        // An escape may be half a surrogate pair too, which a result must not hold.
        return result.ValueKind != JsonValueKind.String || JsonMarshal.GetRawUtf8Value(result).IndexOf("\\u"u8) < 0;
    }

    private bool TryStart(IJsonataVariables? variables, out JsonElement start, out int next)
    {
        start = default;
        next = 0;
        if (variables is null)
        {
            return false;
        }

        if (_steps.Length == 0 || variables.MembersOf(_variable!) is null)
        {
            return variables.TryGetValue(_variable!, out start);
        }

        start = variables.Member(_variable!, _steps[0].Name);
        next = 1;
        return _steps[0].TryPosition(ref start);
    }

    private static bool IsGiven(VariableNode variable) =>
        variable.Name is not ("" or "$") && variable is { Predicates: null, Stages: null, Group: null, KeepArray: false, BindsVariables: false };

    private readonly struct Step(Values.PropertyName name, int? position)
    {
        public string Name => name.Text;

        public static bool IsPossible(Node node) =>
            node is NameNode { Predicates: null, Group: null, KeepArray: false, BindsVariables: false }
            && node.Stages is null or [{ Filter: LiteralNode { Number: >= 0 and < int.MaxValue }, IndexVariable: null }];

        public static Step Of(Node node) => new(((NameNode)node).Name, node.Stages is null ? null : (int)((LiteralNode)node.Stages[0].Filter!).Number!);

        public bool TryTake(ref JsonElement current)
        {
            if (current.ValueKind == JsonValueKind.Array)
            {
                return false;
            }

            current = current.ValueKind == JsonValueKind.Object && current.TryGetProperty(name.Utf8, out var member) ? member : default;
            return TryPosition(ref current);
        }

        /// <summary>Takes the item at the step's position; what is no array is its own first item.</summary>
        public bool TryPosition(ref JsonElement current)
        {
            if (position is not { } index)
            {
                return true;
            }

            if (current.ValueKind != JsonValueKind.Array)
            {
                current = index == 0 ? current : default;
                return true;
            }

            current = index < current.GetArrayLength() ? current[index] : default;
            return current.ValueKind != JsonValueKind.Array;
        }
    }
}
