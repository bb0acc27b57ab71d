using System.Security.Cryptography;
using System.Text;

namespace AsteroidWorkflows.Shared;

/// <summary>
/// Names of files for names that come from outside: one to one where files' names differ in case only or may not be long, and never a path.
/// </summary>
internal static class FileName
{
    private const int Longest = 120;

    // What Windows keeps for devices, whatever stands behind the first dot; com and lpt with a digit.
    private static readonly string[] Devices = ["con", "prn", "aux", "nul", "com", "lpt"];

    public static string Of(string name)
    {
        var escaped = Uri.EscapeDataString(name);
        return IsPlain(name, escaped) ? escaped : $"{Short(escaped)},{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..32]}";
    }

    // A comma is always escaped, so that no plain name can be like another one with its hash.
    private static bool IsPlain(string name, string escaped) =>
        escaped.Length <= Longest
        && !name.Any(char.IsUpper)
        && !name.StartsWith('.') && !name.EndsWith('.')
        && !Devices.Contains(name.Split('.')[0].TrimEnd("0123456789".ToCharArray()));

    private static string Short(string escaped) => (escaped.Length <= Longest ? escaped : escaped[..Longest]).Replace('.', '_');
}
