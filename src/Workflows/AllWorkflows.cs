using AsteroidWorkflows.Flow;
using AsteroidWorkflows.Hosting;

namespace AsteroidWorkflows.Workflows;

/// <summary>Every workflow of the app with its default settings, for tools that list, draw, check, run or serve them: the one place that lists them.</summary>
public static class AllWorkflows
{
    /// <summary>A line each folder; workflows are built anew each time.</summary>
    public static IReadOnlyList<WorkflowModule> Modules() =>
    [
        Asteroids.AsteroidsModule.Create(),
        Accounts.AccountsModule.Create(),
        Photos.PhotosModule.Create(),
        Orders.OrdersModule.Create(),
    ];

    /// <summary>The workflows of all modules, built anew.</summary>
    public static IReadOnlyList<Workflow> Define() => [.. Modules().SelectMany(module => module.Workflows).Select(hosted => hosted.Workflow)];
}
