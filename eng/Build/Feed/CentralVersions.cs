using System.Xml.Linq;

namespace AsteroidWorkflows.Build.Feed;

/// <summary>The versions that Directory.Packages.props names.</summary>
internal static class CentralVersions
{
    public static string Of(string package) => XDocument.Load(Repository.Path("Directory.Packages.props"))
        .Descendants("PackageVersion")
        .Where(entry => (string?)entry.Attribute("Include") == package)
        .Select(entry => (string?)entry.Attribute("Version"))
        .FirstOrDefault() ?? throw new BuildException($"Directory.Packages.props names no version of {package}.");
}
