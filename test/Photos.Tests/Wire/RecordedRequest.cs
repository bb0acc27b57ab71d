namespace AsteroidWorkflows.Photos.Tests.Wire;

/// <summary>What a client sent; <c>Operation</c> is the name of the call where a header has it.</summary>
internal sealed record RecordedRequest(HttpMethod Method, string Path, string? Operation, string? ContentType, byte[] Body);
