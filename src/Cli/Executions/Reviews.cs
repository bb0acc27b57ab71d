using AsteroidWorkflows.Hosting;

namespace AsteroidWorkflows.Cli.Executions;

/// <summary>What a person decides on, as workflows say it.</summary>
internal static class Reviews
{
    /// <summary>The function that decides on an execution, and what the execution is about; null where nobody decides on it.</summary>
    public static (ReviewFunction Function, string Subject)? Of(IEnumerable<LocalWorkflow> workflows, string stateMachine, string executionName) =>
        workflows.FirstOrDefault(workflow => workflow.Name == stateMachine)?.Hosted.Review is { } review && review.SubjectOf(executionName) is { } subject
            ? (review, subject)
            : null;
}
