namespace AsteroidWorkflows.Cli.Demo;

/// <summary>Something to try, and what must come of it.</summary>
/// <param name="Workflow">The workflow that it shows.</param>
/// <param name="Try">What is tried.</param>
/// <param name="Expected">What must come of it.</param>
/// <param name="RunAsync">Tries it and says what came of it in the same words; null where this machine lacks something for it.</param>
internal sealed record DemoRow(string Workflow, string Try, string Expected, Func<Task<string?>> RunAsync);
