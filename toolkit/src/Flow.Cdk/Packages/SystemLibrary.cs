using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>Lambda's Linux is older than many a build machine: an executable that asks for a newer C library would not start there.</summary>
internal static partial class SystemLibrary
{
    /// <summary>The C library of Amazon Linux 2023 is glibc 2.34.</summary>
    private const int Newest = 34;

    /// <summary>Refuses an executable that Lambda's Linux cannot start.</summary>
    /// <exception cref="InvalidOperationException">It asks for a newer C library than there is; the message says which, and the way out.</exception>
    public static void RefuseNewer(string executable)
    {
        // The names of the versions that are asked for stand in the file as they are.
        var versions = Version().Matches(Encoding.Latin1.GetString(File.ReadAllBytes(executable)))
            .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        if (versions.DefaultIfEmpty().Max() is > Newest and var needed)
        {
            throw new InvalidOperationException(
                $"{executable} needs glibc 2.{needed}, and Lambda's Amazon Linux 2023 has 2.{Newest}. Build on an older Linux, such as a container of public.ecr.aws/amazonlinux/amazonlinux:2023 "
                + "or Debian 12, or leave the functions managed with -c lambdas=managed.");
        }
    }

    [GeneratedRegex(@"GLIBC_2\.(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
