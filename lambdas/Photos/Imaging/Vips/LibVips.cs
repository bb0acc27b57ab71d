using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.InteropServices;

namespace AsteroidWorkflows.Lambdas.Photos.Imaging.Vips;

/// <summary>The part of libvips and GObject that thumbnails need. No function here takes a variable number of arguments: .NET cannot call those everywhere.</summary>
internal static partial class LibVips
{
    private const string Library = "libvips-cpp.so";

    static LibVips() => NativeLibrary.SetDllImportResolver(typeof(LibVips).Assembly, Resolve);

    /// <summary>
    /// Where the library is looked for: in .NET's folder for the machine's kind, beside this assembly. (In Lambda's managed runtime the process's own folder
    /// is another one.) A native executable has no assembly beside it, and is in the package's folder itself.
    /// </summary>
    public static string Path { get; } = System.IO.Path.Combine(Folder, "runtimes", Runtime, "native", Library);

    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "That it is empty in an executable is what is asked for.")]
    private static string Folder => typeof(LibVips).Assembly.Location is { Length: > 0 } assembly ? System.IO.Path.GetDirectoryName(assembly)! : AppContext.BaseDirectory;

    private static string Runtime => $"linux-{(RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64")}";

    /// <exception cref="DllNotFoundException">It is not there; the message says how to get it.</exception>
    internal static nint Load(string path) => OperatingSystem.IsLinux() && File.Exists(path)
        ? NativeLibrary.Load(path)
        : throw new DllNotFoundException(
            $"libvips, which thumbnails need, is not at {path}. On Linux (x64, arm64) `npm ci --force --prefix eng/libvips` and a new build put it there; "
            + "other systems are not supported.");

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath) => name == Library ? Load(Path) : 0;

    [LibraryImport(Library, EntryPoint = "vips_init", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Init(string programName);

    [LibraryImport(Library, EntryPoint = "vips_concurrency_set")]
    public static partial void SetConcurrency(int threads);

    [LibraryImport(Library, EntryPoint = "vips_cache_set_max")]
    public static partial void SetCacheMax(int operations);

    [LibraryImport(Library, EntryPoint = "vips_operation_block_set", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void BlockOperations(string typeName, [MarshalAs(UnmanagedType.Bool)] bool blocked);

    [LibraryImport(Library, EntryPoint = "vips_operation_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint NewOperation(string nickname);

    [LibraryImport(Library, EntryPoint = "vips_object_set_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetOptions(OperationHandle operation, string options);

    /// <summary>Answers a new reference; the old operation stays the caller's.</summary>
    [LibraryImport(Library, EntryPoint = "vips_cache_operation_build")]
    public static partial nint BuildOperation(OperationHandle operation);

    [LibraryImport(Library, EntryPoint = "vips_object_unref_outputs")]
    public static partial void UnrefOutputs(OperationHandle operation);

    [LibraryImport(Library, EntryPoint = "vips_image_get_width")]
    public static partial int Width(ImageHandle image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_height")]
    public static partial int Height(ImageHandle image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_interpretation")]
    public static partial int Interpretation(ImageHandle image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_bands")]
    public static partial int Bands(ImageHandle image);

    /// <summary>EXIF's number for how the camera was held; 1, upright, where there is none.</summary>
    [LibraryImport(Library, EntryPoint = "vips_image_get_orientation")]
    public static partial int Orientation(ImageHandle image);

    /// <summary>The type of a field of metadata; 0 if there is no such field.</summary>
    [LibraryImport(Library, EntryPoint = "vips_image_get_typeof", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nuint TypeOf(ImageHandle image, string field);

    [LibraryImport(Library, EntryPoint = "vips_image_get_type")]
    public static partial nuint ImageType();

    [LibraryImport(Library, EntryPoint = "vips_blob_get_type")]
    public static partial nuint BlobType();

    /// <summary>Wraps memory that the caller keeps in place; without a function to free it, libvips leaves it alone.</summary>
    [LibraryImport(Library, EntryPoint = "vips_blob_new")]
    public static unsafe partial nint NewBlob(nint freeFunction, byte* data, nuint length);

    [LibraryImport(Library, EntryPoint = "vips_blob_get")]
    public static unsafe partial byte* BlobData(nint blob, out nuint length);

    [LibraryImport(Library, EntryPoint = "vips_error_buffer_copy")]
    public static partial nint TakeErrors();

    [LibraryImport(Library, EntryPoint = "g_log_set_handler", StringMarshalling = StringMarshalling.Utf8)]
    public static unsafe partial uint SetLogHandler(string domain, int levels, delegate* unmanaged<nint, int, nint, nint, void> handler, nint data);

    [LibraryImport(Library, EntryPoint = "g_free")]
    public static partial void Free(nint memory);

    [LibraryImport(Library, EntryPoint = "g_object_unref")]
    public static partial void Unref(nint instance);

    [LibraryImport(Library, EntryPoint = "g_object_set_property", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetProperty(OperationHandle operation, string name, ref GValue value);

    [LibraryImport(Library, EntryPoint = "g_object_get_property", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void GetProperty(OperationHandle operation, string name, ref GValue value);

    [LibraryImport(Library, EntryPoint = "g_value_init")]
    public static partial nint InitValue(ref GValue value, nuint type);

    [LibraryImport(Library, EntryPoint = "g_value_unset")]
    public static partial void UnsetValue(ref GValue value);

    [LibraryImport(Library, EntryPoint = "g_value_set_object")]
    public static partial void SetObject(ref GValue value, ImageHandle instance);

    [LibraryImport(Library, EntryPoint = "g_value_dup_object")]
    public static partial nint DupObject(ref GValue value);

    [LibraryImport(Library, EntryPoint = "g_value_take_boxed")]
    public static partial void TakeBoxed(ref GValue value, nint boxed);

    [LibraryImport(Library, EntryPoint = "g_value_get_boxed")]
    public static partial nint GetBoxed(ref GValue value);
}
