namespace AsteroidWorkflows.Build;

/// <summary>The one way to do things: reads the command's name, runs it, and ends with one line that says what came out.</summary>
public static class CommandLine
{
    /// <summary>Runs one command; returns 0 when it did what it says, 1 when it failed, 2 when the words were wrong.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["help" or "--help" or "-h", ..] or [])
        {
            Console.WriteLine(Usage());
            return args.Length == 0 ? 2 : 0;
        }

        var command = Command.All.FirstOrDefault(c => c.Name == args[0]);
        if (command is null)
        {
            Console.Error.WriteLine($"There is no command '{args[0]}'.\n\n{Usage()}");
            return 2;
        }

        try
        {
            Environment.SetEnvironmentVariable("DOTNET_NOLOGO", "1");
            // Node 20 is enough for everything here; jsii's banner about its end of life says nothing about the build.
            Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
            Prerequisites.Check();
            Console.WriteLine(await command.Run(args[1..]));
            return 0;
        }
        catch (BuildException failure)
        {
            Console.Error.WriteLine($"\n{command.Name} failed: {failure.Message}");
            if (failure.LastLine is { } line)
            {
                Console.WriteLine(line);
            }

            return 1;
        }
    }

    private static string Usage() => "Usage: dotnet run build.cs <command>\n\n"
        + string.Join('\n', Command.All.Select(c => $"  {c.Name,-8} {c.Summary}"))
        + "\n\nEach command does the set-up that it needs, and may be run again at any time.";
}
