namespace AsteroidWorkflows.Photos.Tests.Imaging;

/// <inheritdoc cref="VipsFactAttribute"/>
internal sealed class VipsTheoryAttribute : TheoryAttribute
{
    public VipsTheoryAttribute() => Skip = VipsFactAttribute.SkipReason;
}
