using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetVips;

namespace AsteroidWorkflows.Photos.Tests.Imaging;

/// <summary>What libvips, and the C library's heap under it, hold at the moment.</summary>
/// <param name="PixelBuffers">Buffers of pixels that libvips has not freed.</param>
/// <param name="PixelBytes">The size of these.</param>
/// <param name="HeapBytes">Bytes handed out by malloc in the whole process.</param>
internal sealed record NativeMemory(int PixelBuffers, long PixelBytes, ulong HeapBytes)
{
    public static NativeMemory Measure() => new(Stats.Allocations, (long)Stats.Mem, Heap().InUse());

    // glibc's; other systems have no such count.
    [DllImport("libc.so.6", EntryPoint = "mallinfo2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern MallInfo Heap();

    /// <summary>glibc's ten counts of its heap; the fifth is of memory mapped for single large blocks, the eighth of all other blocks in use.</summary>
    [InlineArray(10)]
    private struct MallInfo
    {
        private nuint _first;

        public readonly nuint InUse() => this[7] + this[4];
    }
}
