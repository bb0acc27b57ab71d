namespace AsteroidWorkflows.Lambdas.Asteroids.Contracts;

/// <summary>The input of an execution. Every function takes it whole and reads its own part of it.</summary>
/// <param name="BucketName">The bucket that the files are stored in.</param>
/// <param name="Benner">For <see cref="DownloadBenner"/>: the page of delta-v values.</param>
/// <param name="Exoplanets">For <see cref="DownloadExoplanets"/>: the query for the table of exoplanets.</param>
/// <param name="Masses">For <see cref="ParseMasses"/>.</param>
public sealed record DownloadRequest(string BucketName, RemoteSource Benner, RemoteSource Exoplanets, BundledSource Masses);
