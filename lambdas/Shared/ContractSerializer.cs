using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace AsteroidWorkflows.Lambdas;

/// <summary>
/// A function's serializer that keeps to the options of its context. The base class would set Lambda's own instead: C#'s casing, and no
/// nulls, while to a workflow's expressions an absent field is an error.
/// </summary>
/// <typeparam name="TContext">Names the contracts and says how they look as JSON.</typeparam>
internal sealed class ContractSerializer<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] TContext>
    : SourceGeneratorLambdaJsonSerializer<TContext>
    where TContext : JsonSerializerContext
{
    /// <inheritdoc/>
    /// <remarks>A context made by its constructor has the plain options; only its Default has those that its attribute says.</remarks>
    protected override JsonSerializerOptions CreateDefaultJsonSerializationOptions() =>
        new(((JsonSerializerContext)typeof(TContext).GetProperty("Default")!.GetValue(null)!).Options);
}
