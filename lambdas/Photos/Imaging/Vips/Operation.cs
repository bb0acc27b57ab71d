using System.Buffers;
using System.Runtime.InteropServices;

namespace AsteroidWorkflows.Lambdas.Photos.Imaging.Vips;

/// <summary>One operation of libvips: made by name, given its arguments, run once, asked for what it made.</summary>
internal sealed class Operation : IDisposable
{
    private const int LogWarning = 1 << 4;

    // Not a static constructor: what goes wrong should be said by its own error, not by one about a type.
    private static readonly Lazy<bool> Started = new(Start);

    private OperationHandle _handle;

    /// <exception cref="VipsException">There is no such operation.</exception>
    public Operation(string nickname)
    {
        _ = Started.Value;
        _handle = new OperationHandle(LibVips.NewOperation(nickname));
        ThrowIf(_handle.IsInvalid);
    }

    /// <summary>Sets arguments that have a textual form: <c>width=300,size=down</c>.</summary>
    public void Set(string options) => ThrowIf(LibVips.SetOptions(_handle, options) != 0);

    public void Set(string name, ImageHandle image)
    {
        var value = default(GValue);
        LibVips.InitValue(ref value, LibVips.ImageType());
        LibVips.SetObject(ref value, image);
        LibVips.SetProperty(_handle, name, ref value);
        LibVips.UnsetValue(ref value);
    }

    /// <summary>Hands memory over without a copy: it must stay pinned until all that is made from it is disposed of.</summary>
    public unsafe void Set(string name, MemoryHandle pinned, int length)
    {
        var value = default(GValue);
        LibVips.InitValue(ref value, LibVips.BlobType());
        LibVips.TakeBoxed(ref value, LibVips.NewBlob(freeFunction: 0, (byte*)pinned.Pointer, (nuint)length));
        LibVips.SetProperty(_handle, name, ref value);
        LibVips.UnsetValue(ref value);
    }

    /// <exception cref="VipsException">An argument is wrong, or the work failed.</exception>
    public void Run()
    {
        var built = new OperationHandle(LibVips.BuildOperation(_handle));
        ThrowIf(built.IsInvalid);

        // As a rule it is the same operation, with one more reference.
        _handle.Dispose();
        _handle = built;
    }

    /// <summary>An image that the operation made.</summary>
    public ImageHandle Image(string name)
    {
        var value = default(GValue);
        LibVips.InitValue(ref value, LibVips.ImageType());
        LibVips.GetProperty(_handle, name, ref value);
        var image = new ImageHandle(LibVips.DupObject(ref value));
        LibVips.UnsetValue(ref value);
        return image;
    }

    /// <summary>A copy of the bytes that the operation made.</summary>
    public unsafe byte[] Bytes(string name)
    {
        var value = default(GValue);
        LibVips.InitValue(ref value, LibVips.BlobType());
        LibVips.GetProperty(_handle, name, ref value);
        byte* data = LibVips.BlobData(LibVips.GetBoxed(ref value), out nuint length);
        byte[] bytes = new ReadOnlySpan<byte>(data, checked((int)length)).ToArray();
        LibVips.UnsetValue(ref value);
        return bytes;
    }

    /// <summary>Lets go of the operation and of what it made; images taken from it live on.</summary>
    public void Dispose()
    {
        if (!_handle.IsClosed)
        {
            LibVips.UnrefOutputs(_handle);
            _handle.Dispose();
        }
    }

    private static unsafe bool Start()
    {
        if (LibVips.Init("AsteroidWorkflows") != 0)
        {
            throw new InvalidOperationException($"libvips could not start: {TakeErrors()}");
        }

        // A function has less than one processor, and no photo comes twice: more threads or kept results would only cost memory.
        LibVips.SetConcurrency(1);
        LibVips.SetCacheMax(0);
        CHeap.KeepFreedMemory();

        // What matters comes back as an error. As warnings, one damaged photo could fill the log.
        LibVips.SetLogHandler("VIPS", LogWarning, &Ignore, data: 0);

        // Riders' files reach the two decoders that they are meant for, and none of the others.
        LibVips.BlockOperations("VipsForeignLoad", blocked: true);
        LibVips.BlockOperations("VipsForeignLoadJpeg", blocked: false);
        LibVips.BlockOperations("VipsForeignLoadPng", blocked: false);
        return true;
    }

    [UnmanagedCallersOnly]
    private static void Ignore(nint domain, int level, nint message, nint data)
    {
    }

    private static void ThrowIf(bool failed)
    {
        if (failed)
        {
            throw new VipsException(TakeErrors());
        }
    }

    private static string TakeErrors()
    {
        nint errors = LibVips.TakeErrors();
        string message = Marshal.PtrToStringUTF8(errors)?.Trim() ?? string.Empty;
        LibVips.Free(errors);
        return message;
    }
}
