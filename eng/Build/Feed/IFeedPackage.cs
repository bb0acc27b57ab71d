namespace AsteroidWorkflows.Build.Feed;

/// <summary>A package that can be made here.</summary>
internal interface IFeedPackage
{
    string Id { get; }

    /// <summary>How it is made, for the reader of the build's output.</summary>
    string Reason { get; }

    /// <summary>Leaves the package in <paramref name="folder"/>.</summary>
    Task MakeAsync(string folder);
}
