namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>The generator of <c>java.util.Random</c>, whose documentation gives its formula: the same number for the same seed, on any machine.</summary>
internal static class JavaRandom
{
    private const long Multiplier = 0x5DEECE66D;
    private const long Increment = 0xB;
    private const long Mask = (1L << 48) - 1;

    /// <summary>The first double, in [0, 1), of a seed.</summary>
    public static double First(long seed)
    {
        var state = (seed ^ Multiplier) & Mask;
        var high = Next(ref state, 26);
        return ((high << 27) + Next(ref state, 27)) * Math.Pow(2, -53);
    }

    private static long Next(ref long state, int bits)
    {
        state = unchecked((state * Multiplier) + Increment) & Mask;
        return state >> (48 - bits);
    }
}
