using System.Text.Json;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>Actions of AWS Glue.</summary>
public static class Glue
{
    /// <summary>Starts a job and goes on at once.</summary>
    public static ServiceAction<StartJobRunArguments, JsonElement> StartJobRun() =>
        new ServiceAction<StartJobRunArguments, JsonElement>("glue:startJobRun", "glue:StartJobRun");

    /// <summary>Starts a job and waits until it has ended; one that fails fails the task.</summary>
    public static ServiceAction<StartJobRunArguments, JsonElement> StartJobRunAndWait() =>
        (new ServiceAction<StartJobRunArguments, JsonElement>("glue:startJobRun.sync", "glue:StartJobRun") { Needs = [Resource.Any.Allow("glue:GetJobRun"), Resource.Any.Allow("glue:GetJobRuns"), Resource.Any.Allow("glue:BatchStopJobRun")] });
}

/// <summary>What <see cref="Glue"/>'s <c>StartJobRun</c> takes.</summary>
/// <param name="JobName">The job.</param>
public sealed record StartJobRunArguments(string JobName)
{
    /// <summary>The arguments, such as <c>--day</c>. Default: those of the job.</summary>
    public IReadOnlyDictionary<string, string>? Arguments { get; init; }
}
