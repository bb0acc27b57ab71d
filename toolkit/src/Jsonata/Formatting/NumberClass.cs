namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>How a picture writes integers.</summary>
internal enum NumberClass
{
    Digits,
    Letters,
    Roman,
    Words,

    /// <summary>A sequence such as ① ② ③, which is not supported.</summary>
    Other,
}
