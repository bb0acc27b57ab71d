using System.Text.Json;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;
using AsteroidWorkflows.Lambdas.Orders.Json;

[assembly: LambdaSerializer(typeof(OrdersSerializer))]

namespace AsteroidWorkflows.Lambdas.Orders.Json;

/// <summary>
/// The serializer of the functions. Its base would write with Lambda's own options, which omit nulls and keep C#'s casing; this
/// one keeps to what <see cref="OrdersJson"/> says.
/// </summary>
public sealed class OrdersSerializer : SourceGeneratorLambdaJsonSerializer<OrdersJson>
{
    /// <inheritdoc/>
    protected override JsonSerializerOptions CreateDefaultJsonSerializationOptions() => new(OrdersJson.Default.Options);
}
