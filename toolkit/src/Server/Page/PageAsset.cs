namespace AsteroidWorkflows.Server.Page;

/// <summary>A file of the page.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="ETag">Changes with its content.</param>
internal sealed record PageAsset(ReadOnlyMemory<byte> Content, string ContentType, string ETag);
