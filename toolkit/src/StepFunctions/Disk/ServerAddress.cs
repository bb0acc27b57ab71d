namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>Where the server of a data folder listens.</summary>
internal static class ServerAddress
{
    public static string PathIn(string root) => Path.Combine(root, "server.address");

    /// <summary>What it has said; null: nothing. It may have ended since.</summary>
    public static string? Find(string root)
    {
        try
        {
            return File.ReadAllText(PathIn(root));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
