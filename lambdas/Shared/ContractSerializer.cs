using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace AsteroidWorkflows.Lambdas;

/// <summary>
/// A function's serializer that keeps to the options of its context. The base class would set Lambda's own instead: C#'s casing, and no
/// nulls, while to a workflow's expressions an absent field is an error.
/// </summary>
/// <typeparam name="TContext">Names the contracts and says how they look as JSON.</typeparam>
internal sealed class ContractSerializer<TContext> : SourceGeneratorLambdaJsonSerializer<TContext>
    where TContext : JsonSerializerContext, new()
{
    /// <inheritdoc/>
    protected override JsonSerializerOptions CreateDefaultJsonSerializationOptions() => new(new TContext().Options);
}
