namespace AsteroidWorkflows.Cdk.Tests.Synthesis;

/// <summary>All tests that touch a construct are in this collection, and so run one after the other: jsii is not thread-safe.</summary>
[CollectionDefinition(Name)]
public sealed class SynthesisCollection : ICollectionFixture<SynthesisFixture>
{
    public const string Name = "One jsii process";
}
