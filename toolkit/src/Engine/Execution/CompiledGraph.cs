using System.Runtime.CompilerServices;
using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Execution.States;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>A graph of states made ready to run: every template, path and condition is compiled once. It is shared by all executions.</summary>
internal sealed class CompiledGraph
{
    private readonly Dictionary<string, StateRunner> _states = new(StringComparer.Ordinal);
    private readonly StateRunner _start;

    public CompiledGraph(StateGraph graph)
    {
        foreach (var (name, state) in graph.States)
        {
            _states.Add(name, StateRunner.Create(state));
        }

        _start = _states[graph.StartAt];
    }

    /// <summary>Runs to the end. Whatever goes wrong within becomes the result's error.</summary>
    /// <param name="branch">What runs.</param>
    /// <param name="input">The input of the first state.</param>
    /// <param name="from">The first state; null: the graph's own.</param>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<StepResult> RunAsync(BranchContext branch, JsonElement input, string? from = null)
    {
        try
        {
            var state = from is null ? _start : _states[from];
            while (true)
            {
                var result = await state.RunAsync(branch, input);
                if (result.Error is not null || result.Next is null)
                {
                    return result;
                }

                state = _states[result.Next];
                input = result.Output;
                await branch.Yield();
            }
        }
        catch (HistoryFullException)
        {
            return StepResult.Failed(new StateError(ErrorNames.Runtime, HistoryFullException.Cause, IsFatal: true));
        }
#pragma warning disable CA1031 // A fault of the engine itself must end this execution, not the process.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var execution = branch.Frame.Execution;
            execution.Engine.Options.OnFault?.Invoke(execution, e);
            return StepResult.Failed(new StateError(ErrorNames.Runtime, "A fault of the engine itself ended this execution.", IsFatal: true));
        }
    }
}
