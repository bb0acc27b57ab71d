using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>Finds the small stand-ins that a partial package registry is bridged with, and that must not be deployed.</summary>
internal static class StandInMarks
{
    private const string Key = "AsteroidWorkflows.StandIn";
    private const string List = "stand-ins.txt";

    /// <summary>The assemblies in a published package that say of themselves that they are stand-ins, and those that it says it was made from.</summary>
    public static IReadOnlyList<string> In(string package)
    {
        var kept = Path.Combine(package, List);
        return
        [
            .. Directory.EnumerateFiles(package, "*.dll").Where(IsStandIn).Select(file => Path.GetFileNameWithoutExtension(file))
                .Concat(File.Exists(kept) ? File.ReadAllLines(kept) : []).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Notes in a package, which holds no assemblies, the stand-ins that it was made from. Without any, nothing is noted.</summary>
    public static void Keep(IReadOnlyList<string> standIns, string package)
    {
        if (standIns.Count > 0)
        {
            File.WriteAllLines(Path.Combine(package, List), standIns);
        }
    }

    private static bool IsStandIn(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        if (!image.HasMetadata)
        {
            return false;
        }

        var metadata = image.GetMetadataReader();
        return metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Select(handle => metadata.GetBlobReader(metadata.GetCustomAttribute(handle).Value))
            .Any(IsMark);
    }

    // An attribute's arguments are a prolog of two bytes and, for AssemblyMetadata, two strings.
    private static bool IsMark(BlobReader arguments) =>
        arguments.Length > 2 && arguments.ReadUInt16() == 1 && TryReadString(ref arguments) == Key;

    private static string? TryReadString(ref BlobReader reader)
    {
        try
        {
            return reader.ReadSerializedString();
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
