using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>What an <see cref="ObjectCreated"/> event says of the upload.</summary>
/// <param name="Bucket">The bucket uploaded to.</param>
/// <param name="Uploaded">The object; the event calls it <c>object</c>.</param>
public sealed record ObjectCreatedDetail(UploadBucket Bucket, [property: JsonPropertyName("object")] UploadedObject Uploaded);
