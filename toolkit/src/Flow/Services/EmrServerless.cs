using System.Text.Json;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>Actions of Amazon EMR Serverless.</summary>
public static class EmrServerless
{
    /// <summary>Starts a job and goes on at once.</summary>
    /// <typeparam name="TDriver">The type of that part of the arguments, whose names are the service's.</typeparam>
    /// <param name="role">The role that the job gets.</param>
    public static ServiceAction<EmrJobArguments<TDriver>, JsonElement> StartJobRun<TDriver>(Resource role) =>
        new ServiceAction<EmrJobArguments<TDriver>, JsonElement>("emr-serverless:startJobRun", "emr-serverless:StartJobRun").Passing(role, "emr-serverless.amazonaws.com");

    /// <summary>Starts a job and waits until it has ended; one that fails fails the task.</summary>
    /// <typeparam name="TDriver">The type of that part of the arguments, whose names are the service's.</typeparam>
    /// <param name="role">The role that the job gets.</param>
    public static ServiceAction<EmrJobArguments<TDriver>, JsonElement> StartJobRunAndWait<TDriver>(Resource role) =>
        (new ServiceAction<EmrJobArguments<TDriver>, JsonElement>("emr-serverless:startJobRun.sync", "emr-serverless:StartJobRun") { Needs = [Resource.Any.Allow("emr-serverless:GetJobRun"), Resource.Any.Allow("emr-serverless:CancelJobRun"), .. EventRule.Of("StepFunctionsGetEventsForEMRServerlessJobRule")] }).Passing(role, "emr-serverless.amazonaws.com");
}

/// <summary>What <see cref="EmrServerless"/>'s <c>StartJobRun</c> takes.</summary>
/// <typeparam name="TDriver">The type of that part, whose names are the service's.</typeparam>
/// <param name="ApplicationId">The application.</param>
/// <param name="ExecutionRoleArn">The role of the job.</param>
/// <param name="JobDriver">What it runs; its names are those of EMR Serverless.</param>
public sealed record EmrJobArguments<TDriver>(string ApplicationId, string ExecutionRoleArn, TDriver JobDriver)
{
    /// <summary>A name for the job. Default none.</summary>
    public string? Name { get; init; }
}
