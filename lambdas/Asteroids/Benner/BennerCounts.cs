namespace AsteroidWorkflows.Lambdas.Asteroids.Benner;

/// <summary>What a page held.</summary>
/// <param name="Rows">Bodies written.</param>
/// <param name="Skipped">Lines that are no row, blank ones included.</param>
internal readonly record struct BennerCounts(int Rows, int Skipped);
