namespace AsteroidWorkflows.Lambdas.Photos.Ports;

/// <summary>The box that a thumbnail fits into, in pixels.</summary>
public sealed record ThumbnailSize
{
    /// <summary>The longest side that may be asked for.</summary>
    public const int Largest = 10_000;

    /// <summary>300 by 300 pixels, the size used where nothing else is set.</summary>
    public static readonly ThumbnailSize Default = new(300, 300);

    /// <exception cref="ArgumentOutOfRangeException">A side is not between 1 and <see cref="Largest"/>.</exception>
    public ThumbnailSize(int maxWidth, int maxHeight)
    {
        MaxWidth = Checked(maxWidth, nameof(maxWidth));
        MaxHeight = Checked(maxHeight, nameof(maxHeight));
    }

    /// <summary>The widest that a thumbnail may be.</summary>
    public int MaxWidth { get; }

    /// <summary>The highest that a thumbnail may be.</summary>
    public int MaxHeight { get; }

    private static int Checked(int side, string name) => side is >= 1 and <= Largest
        ? side
        : throw new ArgumentOutOfRangeException(name, side, $"A thumbnail's side must be between 1 and {Largest} pixels.");
}
