using System.Text.Json;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>Actions of AWS Batch.</summary>
public static class Batch
{
    /// <summary>Submits a job and goes on at once.</summary>
    public static ServiceAction<SubmitJobArguments, JsonElement> SubmitJob() =>
        new ServiceAction<SubmitJobArguments, JsonElement>("batch:submitJob", "batch:SubmitJob");

    /// <summary>Submits a job and waits until it has ended; one that fails fails the task.</summary>
    public static ServiceAction<SubmitJobArguments, JsonElement> SubmitJobAndWait() =>
        (new ServiceAction<SubmitJobArguments, JsonElement>("batch:submitJob.sync", "batch:SubmitJob") { Needs = [Resource.Any.Allow("batch:DescribeJobs"), Resource.Any.Allow("batch:TerminateJob"), .. EventRule.Of("StepFunctionsGetEventsForBatchJobsRule")] });
}

/// <summary>What <see cref="Batch"/>'s <c>SubmitJob</c> takes.</summary>
/// <param name="JobName">The job's name.</param>
/// <param name="JobQueue">The queue.</param>
/// <param name="JobDefinition">The job definition.</param>
public sealed record SubmitJobArguments(string JobName, string JobQueue, string JobDefinition)
{
    /// <summary>What takes the place of the parameters in the definition. Default nothing.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }
}
