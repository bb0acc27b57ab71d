using System.Security.Cryptography;

namespace AsteroidWorkflows.Build;

/// <summary>npm packages as a lock file names them, installed again only when that file has changed.</summary>
internal static class NpmPackages
{
    private static readonly string[] SignsOfNoNetwork = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH", "EHOSTUNREACH"];

    /// <summary>Installs what <c>package-lock.json</c> in <paramref name="folder"/> names; false when it was there already.</summary>
    public static async Task<bool> InstallAsync(string folder, params string[] options)
    {
        var stamp = Path.Combine(folder, "node_modules", ".lock-installed");
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"))));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
        {
            return false;
        }

        var (exit, output) = await Shell.CaptureAsync(Shell.Npm, ["ci", "--no-progress", "--no-fund", "--no-audit", "--fetch-retries=1", .. options], folder);
        if (exit != 0)
        {
            throw new BuildException(Explain(folder, output));
        }

        await File.WriteAllTextAsync(stamp, wanted);
        return true;
    }

    internal static string Explain(string folder, string output) =>
        SignsOfNoNetwork.FirstOrDefault(sign => output.Contains(sign, StringComparison.Ordinal)) is { } sign
            ? $"npm cannot reach its registry ({sign}). Check the network, and the proxy or registry in `npm config list`, then run the command again."
            : $"`npm ci` failed in {folder}:\n{output}";
}
