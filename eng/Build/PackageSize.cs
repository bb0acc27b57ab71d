using System.Globalization;
using System.IO.Compression;

namespace AsteroidWorkflows.Build;

/// <summary>How large a published Lambda package is, zipped as it is uploaded: with and without its native libraries.</summary>
internal sealed record PackageSize(string Name, int Files, long Zipped, long ZippedWithoutNative)
{
    /// <summary>What a package may weigh without its native libraries: a cold start reads all of it.</summary>
    public const long Limit = 12 * 1024 * 1024;

    public static PackageSize Of(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        var managed = files.Where(file => !Path.GetRelativePath(folder, file).Replace('\\', '/').Contains("/native/", StringComparison.Ordinal));
        return new PackageSize(Path.GetFileName(folder), files.Length, Zip(folder, files), Zip(folder, managed));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name}: {Files} files, {Zipped / 1048576.0:0.0} MiB zipped, {ZippedWithoutNative / 1048576.0:0.0} MiB without native libraries");

    private static long Zip(string folder, IEnumerable<string> files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                archive.CreateEntryFromFile(file, Path.GetRelativePath(folder, file));
            }
        }

        return zip.Length;
    }
}
