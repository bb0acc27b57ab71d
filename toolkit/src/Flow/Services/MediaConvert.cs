using System.Text.Json;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>Actions of AWS Elemental MediaConvert.</summary>
public static class MediaConvert
{
    /// <summary>Starts a job and goes on at once.</summary>
    /// <typeparam name="TSettings">The type of that part of the arguments, whose names are the service's.</typeparam>
    /// <param name="role">The role that the job gets.</param>
    public static ServiceAction<MediaConvertArguments<TSettings>, JsonElement> CreateJob<TSettings>(Resource role) =>
        new ServiceAction<MediaConvertArguments<TSettings>, JsonElement>("mediaconvert:createJob", "mediaconvert:CreateJob").Passing(role, "mediaconvert.amazonaws.com");

    /// <summary>Starts a job and waits until it has ended; one that fails fails the task.</summary>
    /// <typeparam name="TSettings">The type of that part of the arguments, whose names are the service's.</typeparam>
    /// <param name="role">The role that the job gets.</param>
    public static ServiceAction<MediaConvertArguments<TSettings>, JsonElement> CreateJobAndWait<TSettings>(Resource role) =>
        (new ServiceAction<MediaConvertArguments<TSettings>, JsonElement>("mediaconvert:createJob.sync", "mediaconvert:CreateJob") { Needs = [Resource.Any.Allow("mediaconvert:GetJob"), Resource.Any.Allow("mediaconvert:CancelJob"), .. EventRule.Of("StepFunctionsGetEventsForMediaConvertJobRule")] }).Passing(role, "mediaconvert.amazonaws.com");
}

/// <summary>What <see cref="MediaConvert"/>'s <c>CreateJob</c> takes.</summary>
/// <typeparam name="TSettings">The type of that part, whose names are the service's.</typeparam>
/// <param name="Role">The role of the job.</param>
/// <param name="Settings">What is to be made; its names are those of MediaConvert.</param>
public sealed record MediaConvertArguments<TSettings>(string Role, TSettings Settings)
{
    /// <summary>The queue. Default: the account's.</summary>
    public string? Queue { get; init; }
}
