using System.Text.Json.Serialization;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

[assembly: LambdaSerializer(typeof(ContractSerializer<AsteroidsJson>))]

namespace AsteroidWorkflows.Lambdas.Asteroids.Contracts;

/// <summary>How the contracts look as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DownloadRequest))]
[JsonSerializable(typeof(StoredFile))]
public sealed partial class AsteroidsJson : JsonSerializerContext;
