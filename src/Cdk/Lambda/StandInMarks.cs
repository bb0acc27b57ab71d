using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AsteroidWorkflows.Cdk.Lambda;

/// <summary>Finds the small stand-ins that a partial package registry is bridged with, and that must not be deployed.</summary>
internal static class StandInMarks
{
    private const string Key = "AsteroidWorkflows.StandIn";

    /// <summary>The assemblies in a published package that say of themselves that they are stand-ins.</summary>
    public static IReadOnlyList<string> In(string package) =>
        [.. Directory.EnumerateFiles(package, "*.dll").Where(IsStandIn).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

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
