namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>Refuses a variable that is read where it may not be assigned yet, or that a scope inside assigns again: both fail on AWS.</summary>
internal static class VariableCheck
{
    internal static void Check(WorkflowContext workflow, StateScope scope)
    {
        var types = new Dictionary<string, (Type Type, string State)>(StringComparer.Ordinal);
        CheckTypes(workflow, scope, types);
        if (types.Count > 0)
        {
            Check(workflow, scope, [], []);
        }
    }

    private static void CheckTypes(WorkflowContext workflow, StateScope scope, Dictionary<string, (Type Type, string State)> types)
    {
        foreach (var state in scope.States)
        {
            foreach (var variable in state.Variables.All)
            {
                var (type, first) = types.TryGetValue(variable.Name, out var known) ? known : types[variable.Name] = (variable.Type, state.Name);
                if (type != variable.Type)
                {
                    throw workflow.Error(state.Name, $"the variable '{variable.Name}' is {TypeText.Of(variable.Type)} here and {TypeText.Of(type)} in step '{first}'. Give one of them another name.");
                }
            }

            foreach (var branch in state.Branches)
            {
                CheckTypes(workflow, branch.States, types);
            }
        }
    }

    /// <param name="workflow">For errors.</param>
    /// <param name="scope">The states to look at.</param>
    /// <param name="given">What is assigned when the scope begins.</param>
    /// <param name="outer">What the scopes around assign anywhere.</param>
    private static void Check(WorkflowContext workflow, StateScope scope, HashSet<string> given, HashSet<string> outer)
    {
        var known = Known(scope, given);
        var own = scope.States.SelectMany(state => state.Variables.AssignedAnywhere).Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var state in scope.States)
        {
            var here = known.GetValueOrDefault(state) ?? given;
            if (state.Variables.Reads.FirstOrDefault(variable => !here.Contains(variable.Name)) is { } missing)
            {
                throw workflow.Error(
                    state.Name,
                    $"it reads the variable '{missing.Name}', which is not assigned on every way to it" +
                    (outer.Contains(missing.Name) || own.Contains(missing.Name) ? "." : ", or only inside a branch, or outside of the child execution of an item.") +
                    " Assign it before.");
            }

            if (state.Variables.AssignedAnywhere.FirstOrDefault(variable => outer.Contains(variable.Name)) is { } shadowing)
            {
                throw workflow.Error(state.Name, $"it assigns the variable '{shadowing.Name}', which is one of the states around its branch or Map: those inside may only read it. Choose another name.");
            }

            foreach (var branch in state.Branches)
            {
                var isChild = branch.States.Place.IsInChild && !scope.Place.IsInChild || branch.States.Place.ExecutionInput != scope.Place.ExecutionInput;
                Check(workflow, branch.States, isChild ? [] : here, isChild ? [] : [.. outer, .. own]);
            }
        }
    }

    /// <summary>What is assigned for certain when each state begins: on all ways that lead to it.</summary>
    private static Dictionary<RenderedState, HashSet<string>> Known(StateScope scope, HashSet<string> given)
    {
        var known = new Dictionary<RenderedState, HashSet<string>>(ReferenceEqualityComparer.Instance) { [scope.Start.Itself] = given };
        var open = new Queue<RenderedState>([scope.Start.Itself]);
        while (open.TryDequeue(out var state))
        {
            foreach (var transition in state.Transitions)
            {
                var to = transition.To.Itself;
                var after = known[state].Concat(state.Variables.Assigned(transition.Rule)).ToHashSet(StringComparer.Ordinal);
                if (!known.TryGetValue(to, out var before))
                {
                    known[to] = after;
                    open.Enqueue(to);
                }
                else if (!before.IsSubsetOf(after))
                {
                    known[to] = [.. before.Intersect(after)];
                    open.Enqueue(to);
                }
            }
        }

        return known;
    }
}
