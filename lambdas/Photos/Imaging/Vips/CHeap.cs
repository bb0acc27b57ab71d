using System.Runtime.InteropServices;

namespace AsteroidWorkflows.Lambdas.Photos.Imaging.Vips;

/// <summary>The C library's heap, which libvips' memory comes from.</summary>
internal static partial class CHeap
{
    private const int TrimThreshold = -1;
    private const int MapThreshold = -3;
    private const int MiB = 1 << 20;

    /// <summary>
    /// Keeps freed memory for the next photo. By default most of it goes back to the system, which has to clear the same pages again for each photo.
    /// The bounds are the highest that the heap would come to by itself, were a large enough block ever freed; larger blocks go back as before.
    /// </summary>
    public static void KeepFreedMemory()
    {
        try
        {
            // It says whether the heap knows the option: if not, it only takes longer.
            _ = SetOption(MapThreshold, 32 * MiB);
            _ = SetOption(TrimThreshold, 64 * MiB);
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            // Only glibc has these options; a laptop's system may have another heap.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetOption(int option, int value);
}
