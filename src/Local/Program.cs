return await AsteroidWorkflows.Local.Commands.CommandLine.RunAsync(args, Console.Out, Console.Error);
