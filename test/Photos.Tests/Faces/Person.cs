namespace AsteroidWorkflows.Photos.Tests.Faces;

internal sealed record Person(string Name, bool WearsSunglasses = false);
