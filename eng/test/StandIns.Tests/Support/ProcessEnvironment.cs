using System.Runtime.CompilerServices;

namespace AsteroidWorkflows.StandIns.Tests.Support;

/// <summary>
/// What the SDK takes from its surroundings, set before any client is made: it remembers the region for the life of the process,
/// and nothing of the developer's own configuration may change a test.
/// </summary>
internal static class ProcessEnvironment
{
    public const string Region = "eu-west-1";

    [ModuleInitializer]
    internal static void Set()
    {
        var nowhere = Path.Combine(AppContext.BaseDirectory, "no-such-file");
        Environment.SetEnvironmentVariable("AWS_REGION", Region);
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "AKIDFROMENV");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "not-a-secret");
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", nowhere);
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", nowhere);
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
        foreach (var name in (string[])["AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_SFN", "AWS_ENDPOINT_URL_REKOGNITION"])
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }
}
