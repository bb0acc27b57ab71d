using AsteroidWorkflows.Flow;

namespace AsteroidWorkflows.Workflows;

/// <summary>Every workflow of the app with its default settings, for tools that list, draw, check or run them.</summary>
public static class AllWorkflows
{
    /// <summary>Builds them all anew.</summary>
    public static IReadOnlyList<Workflow> Define() =>
    [
        AsteroidsWorkflow.Define(),
        AccountsWorkflow.Define(),
        PhotosWorkflow.Define(),
        PhotosWorkflow.DefineForUploads(),
        PhotosWorkflow.DefineForBatches(),
        OrdersWorkflow.Define(),
        ParallelWorkflow.Define(),
    ];
}
