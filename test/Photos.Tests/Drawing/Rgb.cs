namespace AsteroidWorkflows.Photos.Tests.Drawing;

internal readonly record struct Rgb(byte Red, byte Green, byte Blue, byte Alpha = 255)
{
    /// <summary>Whether another colour is this one, but for what lossy compression and resampling change.</summary>
    public bool IsLike(Rgb other, int tolerance = 40) =>
        Math.Abs(Red - other.Red) <= tolerance && Math.Abs(Green - other.Green) <= tolerance
        && Math.Abs(Blue - other.Blue) <= tolerance && Math.Abs(Alpha - other.Alpha) <= tolerance;
}
