using AsteroidWorkflows.Flow;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Workflows.Accounts;
using AsteroidWorkflows.Workflows.Asteroids;
using AsteroidWorkflows.Workflows.Orders;
using AsteroidWorkflows.Workflows.Photos;

namespace AsteroidWorkflows.Workflows;

/// <summary>Every workflow of the app with its default settings, for tools that list, draw, check, run or serve them: the one place that lists them.</summary>
public static class AllWorkflows
{
    /// <summary>A line each folder; workflows are built anew each time.</summary>
    public static IReadOnlyList<WorkflowModule> Modules() =>
    [
        AsteroidsModule.Create(),
        AccountsModule.Create(),
        PhotosModule.Create(),
        OrdersModule.Create(),
    ];

    /// <summary>The workflows of all modules, built anew.</summary>
    public static IReadOnlyList<Workflow> Define() => [.. Modules().SelectMany(module => module.Workflows).Select(hosted => hosted.Workflow)];
}
