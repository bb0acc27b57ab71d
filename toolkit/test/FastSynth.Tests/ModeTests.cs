namespace AsteroidWorkflows.FastSynth.Tests;

public sealed class ModeTests
{
    [Theory]
    [InlineData(null, null, SynthMode.InMemory)]
    [InlineData("", null, SynthMode.InMemory)]
    [InlineData("true", null, SynthMode.Cached)]
    [InlineData("True", "false", SynthMode.Cached)]
    [InlineData("true", "true", SynthMode.InMemory)]
    [InlineData("true", "1", SynthMode.InMemory)]
    [InlineData("false", null, SynthMode.Plain)]
    [InlineData("false", "true", SynthMode.Plain)]
    public void There_is_a_cache_only_where_it_is_asked_for_and_never_in_CI(string? value, string? ci, object mode) => Assert.Equal(
        mode,
        FastSynthesis.Mode(name => name switch
        {
            FastSynthesis.Variable => value,
            "CI" => ci,
            _ => null,
        }));
}
