using System.Text.Json.Serialization;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas;
using AsteroidWorkflows.Lambdas.Photos.Contracts;

[assembly: LambdaSerializer(typeof(ContractSerializer<PhotosJson>))]

namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>How the contracts look as JSON. Nulls are written: to the workflow's expressions an absent field is an error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(RiderPhoto))]
[JsonSerializable(typeof(PhotoBatch))]
[JsonSerializable(typeof(ObjectCreated))]
[JsonSerializable(typeof(FaceDetail))]
[JsonSerializable(typeof(IndexedFace))]
[JsonSerializable(typeof(ThumbnailMade))]
[JsonSerializable(typeof(FacesRemoved))]
public sealed partial class PhotosJson : JsonSerializerContext;
