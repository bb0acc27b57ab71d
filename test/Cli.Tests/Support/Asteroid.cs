using AsteroidWorkflows.Cli.Commands;

namespace AsteroidWorkflows.Cli.Tests.Support;

/// <summary>The command as a user types it.</summary>
internal static class Asteroid
{
    public static async Task<Answer> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error);
        return new Answer(code, output.ToString(), error.ToString());
    }

    internal sealed record Answer(int Code, string Output, string Error);
}
