using System.Text.Json;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Orders.Contracts;

namespace AsteroidWorkflows.Lambdas.Orders;

/// <summary>One of the two branches of ParallelProcessing: answers its letter and the input it got.</summary>
public sealed class TaskA
{
    /// <summary>Takes any JSON.</summary>
    public async Task<TaskAnswer> HandleAsync(JsonElement input, ILambdaContext context)
    {
        context.Logger.LogInformation("{Function}: answers an input of kind {Kind}", nameof(TaskA), input.ValueKind);
        return new TaskAnswer("A", input);
    }
}
