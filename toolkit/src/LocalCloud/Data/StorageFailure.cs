using AsteroidWorkflows.LocalCloud;

namespace AsteroidWorkflows.Shared;

/// <summary>How this library says that a folder or a file can't be used.</summary>
internal static class StorageFailure
{
    public static LocalCloudException Of(string message, Exception? inner = null) => new(message, inner);
}
