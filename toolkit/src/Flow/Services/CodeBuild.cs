using System.Text.Json;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>Actions of AWS CodeBuild.</summary>
public static class CodeBuild
{
    /// <summary>Starts a build and goes on at once.</summary>
    public static ServiceAction<StartBuildArguments, JsonElement> StartBuild() =>
        new ServiceAction<StartBuildArguments, JsonElement>("codebuild:startBuild", "codebuild:StartBuild");

    /// <summary>Starts a build and waits until it has ended; one that fails fails the task.</summary>
    public static ServiceAction<StartBuildArguments, JsonElement> StartBuildAndWait() =>
        (new ServiceAction<StartBuildArguments, JsonElement>("codebuild:startBuild.sync", "codebuild:StartBuild") { Needs = [Resource.Any.Allow("codebuild:StopBuild"), Resource.Any.Allow("codebuild:BatchGetBuilds"), .. EventRule.Of("StepFunctionsGetEventForCodeBuildStartBuildRule")] });
}

/// <summary>What <see cref="CodeBuild"/>'s <c>StartBuild</c> takes.</summary>
/// <param name="ProjectName">The project.</param>
public sealed record StartBuildArguments(string ProjectName)
{
    /// <summary>The version to build. Default: the project's.</summary>
    public string? SourceVersion { get; init; }
}
