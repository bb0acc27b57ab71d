using System.Security.Cryptography;
using System.Text;

namespace AsteroidWorkflows.Cli.Cloud.Storage;

/// <summary>Names of files for names that come from outside: one to one, and never a path.</summary>
internal static class FileName
{
    private const int Longest = 180;

    public static string Of(string name)
    {
        var escaped = Uri.EscapeDataString(name);
        if (escaped.StartsWith('.'))
        {
            escaped = "%2E" + escaped[1..];
        }

        return escaped.Length <= Longest ? escaped : $"{escaped[..100]}-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))}";
    }
}
