namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>A literal text of a date and time picture, or one of its components such as <c>[MNn,3-3]</c>.</summary>
internal sealed class DateTimePart
{
    /// <summary>The text to write as it is; null for a component.</summary>
    public string? Literal { get; init; }

    public char Component { get; init; }

    /// <summary>In which case to write the name; null for a number.</summary>
    public LetterCase? Names { get; init; }

    /// <summary>The second presentation modifier (a, t, c or o).</summary>
    public char? Modifier { get; init; }

    public int? MinimumWidth { get; init; }

    public int? MaximumWidth { get; init; }

    public IntegerPicture? Number { get; init; }

    /// <summary>To how many digits a year is cut; null for all.</summary>
    public int? YearDigits { get; init; }
}
