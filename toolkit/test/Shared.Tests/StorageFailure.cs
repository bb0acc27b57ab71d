namespace AsteroidWorkflows.Shared;

internal static class StorageFailure
{
    public static IOException Of(string message, Exception? inner = null) => new(message, inner);
}
