namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>What packages are made from, besides the folder of each project. A change in any of it publishes anew what it goes into.</summary>
public sealed record LambdaSources
{
    /// <summary>The folder that all paths begin at; <c>dotnet publish</c> runs there.</summary>
    public required string Root { get; init; }

    /// <summary>Files and folders that go into every package, relative to <see cref="Root"/>; those that are not there are left out. None unless set.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];
}
