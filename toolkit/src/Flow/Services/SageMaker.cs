using System.Text.Json;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>Actions of Amazon SageMaker.</summary>
public static class SageMaker
{
    /// <summary>Trains a model and goes on at once.</summary>
    /// <typeparam name="TAlgorithm">The type of that part of the arguments, whose names are the service's.</typeparam>
    /// <typeparam name="TData">The type of that part of the arguments, whose names are the service's.</typeparam>
    /// <typeparam name="TResources">The type of that part of the arguments, whose names are the service's.</typeparam>
    /// <param name="role">The role that the job gets.</param>
    public static ServiceAction<TrainingArguments<TAlgorithm, TData, TResources>, JsonElement> CreateTrainingJob<TAlgorithm, TData, TResources>(Resource role) =>
        new ServiceAction<TrainingArguments<TAlgorithm, TData, TResources>, JsonElement>("sagemaker:createTrainingJob", "sagemaker:CreateTrainingJob").Passing(role, "sagemaker.amazonaws.com");

    /// <summary>Trains a model and waits until it has ended; one that fails fails the task.</summary>
    /// <typeparam name="TAlgorithm">The type of that part of the arguments, whose names are the service's.</typeparam>
    /// <typeparam name="TData">The type of that part of the arguments, whose names are the service's.</typeparam>
    /// <typeparam name="TResources">The type of that part of the arguments, whose names are the service's.</typeparam>
    /// <param name="role">The role that the job gets.</param>
    public static ServiceAction<TrainingArguments<TAlgorithm, TData, TResources>, JsonElement> CreateTrainingJobAndWait<TAlgorithm, TData, TResources>(Resource role) =>
        (new ServiceAction<TrainingArguments<TAlgorithm, TData, TResources>, JsonElement>("sagemaker:createTrainingJob.sync", "sagemaker:CreateTrainingJob") { Needs = [Resource.Any.Allow("sagemaker:DescribeTrainingJob"), Resource.Any.Allow("sagemaker:StopTrainingJob"), Resource.Any.Allow("sagemaker:AddTags"), Resource.Any.Allow("sagemaker:ListTags"), .. EventRule.Of("StepFunctionsGetEventsForSageMakerTrainingJobsRule")] }).Passing(role, "sagemaker.amazonaws.com");
}

/// <summary>What <see cref="SageMaker"/>'s <c>CreateTrainingJob</c> takes.</summary>
/// <typeparam name="TAlgorithm">The type of that part, whose names are the service's.</typeparam>
/// <typeparam name="TData">The type of that part, whose names are the service's.</typeparam>
/// <typeparam name="TResources">The type of that part, whose names are the service's.</typeparam>
/// <param name="TrainingJobName">The job's name.</param>
/// <param name="RoleArn">The role of the job.</param>
/// <param name="AlgorithmSpecification">The algorithm; its names are those of SageMaker.</param>
/// <param name="InputDataConfig">The data to learn from.</param>
/// <param name="ResourceConfig">The machines.</param>
public sealed record TrainingArguments<TAlgorithm, TData, TResources>(string TrainingJobName, string RoleArn, TAlgorithm AlgorithmSpecification, TData InputDataConfig, TResources ResourceConfig)
{
    /// <summary>What the algorithm is told. Default nothing.</summary>
    public IReadOnlyDictionary<string, string>? HyperParameters { get; init; }
}
