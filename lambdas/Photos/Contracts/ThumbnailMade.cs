namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>What <see cref="Photos.Thumbnail"/> answers.</summary>
/// <param name="Thumbnail">Where the thumbnail was written.</param>
public sealed record ThumbnailMade(ThumbnailLocation Thumbnail);
