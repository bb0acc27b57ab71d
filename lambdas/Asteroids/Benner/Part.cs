namespace AsteroidWorkflows.Lambdas.Asteroids.Benner;

/// <summary>A part of a line.</summary>
internal readonly record struct Part(int Start, int End);
