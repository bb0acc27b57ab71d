namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>The object of an upload.</summary>
/// <param name="Key">The key as it is, not URL-encoded; its first part is the rider: <c>user_a/face.jpg</c>.</param>
public sealed record UploadedObject(string Key);
