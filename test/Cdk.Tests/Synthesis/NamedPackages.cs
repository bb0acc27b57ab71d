using AsteroidWorkflows.Flow.Cdk;

namespace AsteroidWorkflows.Cdk.Tests.Synthesis;

/// <summary>Packages that hold nothing but a file named after their project: publishing is another test's concern.</summary>
internal sealed class NamedPackages(string folder) : ILambdaPackages
{
    public string Root => Checkout.Root;

    public string Publish(LambdaProject project, string runtime, LambdaHosting hosting)
    {
        var package = Path.Combine(folder, $"{project.Name}-{runtime}-{hosting}");
        Directory.CreateDirectory(package);
        File.WriteAllText(Path.Combine(package, project.Name), $"{hosting} {runtime}");
        return package;
    }
}
