using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AsteroidWorkflows.Lambdas.Photos.Imaging.Vips;

namespace AsteroidWorkflows.Photos.Tests.Imaging;

/// <summary>What libvips, and the C library's heap under it, hold at the moment.</summary>
/// <param name="PixelBuffers">Buffers of pixels that libvips has not freed.</param>
/// <param name="PixelBytes">The size of these.</param>
/// <param name="Objects">Images, operations and the like that somebody still refers to.</param>
/// <param name="HeapBytes">Bytes handed out by malloc in the whole process.</param>
internal sealed unsafe record NativeMemory(int PixelBuffers, nuint PixelBytes, int Objects, nuint HeapBytes)
{
    private static readonly nint Library = NativeLibrary.Load(LibVips.Path);

    public static NativeMemory Measure()
    {
        int objects = 0;
        var forEachObject = (delegate* unmanaged<delegate* unmanaged<nint, int*, nint, nint>, int*, nint, nint>)Export("vips_object_map");
        forEachObject(&Count, &objects, 0);
        return new NativeMemory(
            ((delegate* unmanaged<int>)Export("vips_tracked_get_allocs"))(),
            ((delegate* unmanaged<nuint>)Export("vips_tracked_get_mem"))(),
            objects,
            ((delegate* unmanaged<MallInfo>)NativeLibrary.GetExport(NativeLibrary.Load("libc.so.6"), "mallinfo2"))().InUse());
    }

    private static nint Export(string name) => NativeLibrary.GetExport(Library, name);

    [UnmanagedCallersOnly]
    private static nint Count(nint instance, int* count, nint unused)
    {
        (*count)++;
        return 0;
    }

    /// <summary>glibc's ten counts of its heap; the fifth is of memory mapped for single large blocks, the eighth of all other blocks in use.</summary>
    [InlineArray(10)]
    private struct MallInfo
    {
        private nuint _first;

        public readonly nuint InUse() => this[7] + this[4];
    }
}
