using System.Text.Json;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Flow;
using AsteroidWorkflows.Lambdas.Orders;
using AsteroidWorkflows.Lambdas.Orders.Contracts;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Workflows.Orders;

/// <summary>The Parallel state in itself: two tasks at once on any input.</summary>
public static class ParallelWorkflow
{
    /// <summary>Builds the workflow. Its output is the answer of A and then that of B, whichever ends first.</summary>
    public static Workflow<JsonElement, (TaskAnswer A, TaskAnswer B)> Define()
    {
        var taskA = Invoke("TaskA", (TaskA f, JsonElement input, ILambdaContext c) => f.HandleAsync(input, c));
        var taskB = Invoke("TaskB", (TaskB f, JsonElement input, ILambdaContext c) => f.HandleAsync(input, c));

        return Workflow.Define(
            "Parallel",
            Parallel("ParallelProcessing", taskA, taskB).Then(Succeed<(TaskAnswer, TaskAnswer)>("FinalState")),
            new() { Comment = "Two tasks at once.", TaskTimeout = TimeSpan.FromMinutes(1) });
    }
}
