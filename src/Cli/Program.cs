return await AsteroidWorkflows.Cli.Commands.CommandLine.RunAsync(args, Console.Out, Console.Error);
