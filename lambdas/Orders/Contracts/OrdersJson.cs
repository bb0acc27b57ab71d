using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas;
using AsteroidWorkflows.Lambdas.Orders.Contracts;

[assembly: LambdaSerializer(typeof(ContractSerializer<OrdersJson>))]

namespace AsteroidWorkflows.Lambdas.Orders.Contracts;

/// <summary>
/// How the contracts look as JSON: camel case, enums by name, and nulls written, since an absent field is an error to the
/// workflow's expressions.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(TaskAnswer))]
[JsonSerializable(typeof(OrderBatch))]
[JsonSerializable(typeof(OrderResult))]
public sealed partial class OrdersJson : JsonSerializerContext;
