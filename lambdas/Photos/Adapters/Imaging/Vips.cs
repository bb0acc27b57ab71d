using NetVips;

namespace AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;

/// <summary>libvips as this function uses it.</summary>
internal static class Vips
{
    // Kept, as libvips holds it without a reference that the garbage collector sees.
    private static readonly Log.LogDelegate Ignore = (_, _, _) => { };

    // Not a static constructor: what goes wrong should be said by its own error, not by one about a type.
    private static readonly Lazy<bool> Started = new(SetUp);

    /// <summary>Sets libvips up, once.</summary>
    /// <exception cref="DllNotFoundException">The library for this system is not in the package.</exception>
    public static void Start() => _ = Started.Value;

    private static bool SetUp()
    {
        // A function has less than one processor, and no photo comes twice: more threads or kept results would only cost memory.
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;

        // What matters comes back as an error. As warnings, one damaged photo could fill the log.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Ignore);

        // Riders' files reach the two decoders that they are meant for, and none of the others.
        NetVips.Operation.Block("VipsForeignLoad", true);
        NetVips.Operation.Block("VipsForeignLoadJpeg", false);
        NetVips.Operation.Block("VipsForeignLoadPng", false);
        return true;
    }
}
