namespace AsteroidWorkflows.FastSynth;

/// <summary>How much is done to be fast.</summary>
internal enum SynthMode
{
    /// <summary>Nothing: jsii as it is.</summary>
    Plain,

    /// <summary>What leaves nothing on disk.</summary>
    InMemory,

    /// <summary>That, and what one synth keeps for the next.</summary>
    Cached,
}
