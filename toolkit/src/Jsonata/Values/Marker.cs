namespace AsteroidWorkflows.Jsonata.Values;

/// <summary>The values that are only themselves.</summary>
internal sealed class Marker
{
    public static readonly Marker Null = new();
    public static readonly Marker True = new();
    public static readonly Marker False = new();
}
