using System.Reflection;
using System.Reflection.Emit;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Flow.Cdk.Tests;

/// <summary>Packages that hold one assembly of the project's own and two that say of themselves that they are stand-ins.</summary>
internal sealed class StandInPackages(string folder) : ILambdaPackages
{
    public string Root => RepositoryRoot.Path;

    public string Publish(LambdaProject project, string runtime, LambdaHosting hosting)
    {
        Write($"AsteroidWorkflows.Lambdas.{project.Name}", ("RepositoryUrl", "https://example.com"));
        Write("Amazon.Lambda.Core", ("RepositoryUrl", "https://example.com"), ("AsteroidWorkflows.StandIn", "true"));
        Write("AWSSDK.Rekognition", ("AsteroidWorkflows.StandIn", "true"));
        return folder;
    }

    private void Write(string name, params (string Key, string Value)[] metadata)
    {
        var constructor = typeof(AssemblyMetadataAttribute).GetConstructor([typeof(string), typeof(string)])!;
        var assembly = new PersistedAssemblyBuilder(
            new AssemblyName(name), typeof(object).Assembly, metadata.Select(entry => new CustomAttributeBuilder(constructor, [entry.Key, entry.Value])));
        assembly.DefineDynamicModule(name);
        assembly.Save(Path.Combine(folder, $"{name}.dll"));
    }
}
