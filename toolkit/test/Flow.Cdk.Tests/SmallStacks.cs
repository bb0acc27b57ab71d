using Amazon.JSII.Runtime.Services;
using Microsoft.Extensions.DependencyInjection;

namespace AsteroidWorkflows.Flow.Cdk.Tests;

/// <summary>All tests that touch a construct are in this collection, and so run one after the other: jsii is not thread-safe.</summary>
[CollectionDefinition(Name)]
public sealed class SmallStacks : ICollectionFixture<SmallStacks.Folders>
{
    public const string Name = "One jsii process";

    /// <summary>A folder for each stack, and jsii's process; both go at the end.</summary>
    public sealed class Folders : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("flow-cdk-").FullName;
        private readonly ServiceProvider _jsii = ServiceContainer.BuildServiceProvider();
        private int _count;

        public Folders()
        {
            Environment.SetEnvironmentVariable("CDK_VALIDATION", "false");
            ServiceContainer.ServiceProviderOverride = _jsii;
        }

        internal string Next() => Directory.CreateDirectory(Path.Combine(_folder, $"{++_count}")).FullName;

        public void Dispose()
        {
            _jsii.Dispose();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
