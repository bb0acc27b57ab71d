using AsteroidWorkflows.Cli.Serving;

namespace AsteroidWorkflows.Cli.Output;

/// <summary>What <c>asteroid serve</c> says when it is ready.</summary>
internal static class ServeBanner
{
    public static void Write(Terminal terminal, ServedWorkflows served, string? lambdaEndpoint)
    {
        terminal.Markup($"[bold]{served.Address}[/]  is the page, and the endpoint of the Step Functions API");
        terminal.Line();
        terminal.Line($"Workflows  {string.Join(", ", served.Host.Workflows.Select(workflow => workflow.Name))}");
        terminal.Line($"Data       {served.Host.Cloud.Folder}");
        if (served.Host.Mocks is { } mocks)
        {
            terminal.Line($"Mocks      {string.Join("; ", mocks.StateMachines.Select(machine => $"{machine}#{string.Join(", #", mocks.TestCases(machine))}"))}");
        }

        if (lambdaEndpoint is not null)
        {
            terminal.Line($"Functions  that are not the project's own are called at {lambdaEndpoint}");
        }

        terminal.Line($"Try        aws stepfunctions list-state-machines --endpoint-url {served.Address}");
        terminal.Line("Faces are not recognised here: a stand-in decides. Any credentials and any region will do.");
        terminal.Line("Ctrl+C ends it.");
    }
}
