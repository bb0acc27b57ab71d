using System.Text.Json;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>Actions of Amazon ECS.</summary>
public static class Ecs
{
    /// <summary>Runs a task and goes on at once.</summary>
    /// <param name="roles">The roles of the task: its own, and that which starts its containers.</param>
    public static ServiceAction<RunTaskArguments, JsonElement> RunTask(params IReadOnlyList<Resource> roles) => Passing(new("ecs:runTask", "ecs:RunTask"), roles);

    /// <summary>Runs a task and waits until it has ended.</summary>
    /// <param name="roles">The roles of the task: its own, and that which starts its containers.</param>
    public static ServiceAction<RunTaskArguments, JsonElement> RunTaskAndWait(params IReadOnlyList<Resource> roles) => Passing(
        new("ecs:runTask.sync", "ecs:RunTask")
        {
            Needs = [Resource.Any.Allow("ecs:StopTask"), Resource.Any.Allow("ecs:DescribeTasks"), .. EventRule.Of("StepFunctionsGetEventsForECSTaskRule")],
        },
        roles);

    private static ServiceAction<RunTaskArguments, JsonElement> Passing(ServiceAction<RunTaskArguments, JsonElement> action, IReadOnlyList<Resource> roles) =>
        roles.Aggregate(action, (each, role) => each.Passing(role, "ecs-tasks.amazonaws.com"));
}

/// <summary>What <see cref="Ecs.RunTask"/> takes.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="TaskDefinition">The task definition's ARN.</param>
public sealed record RunTaskArguments(string Cluster, string TaskDefinition)
{
    /// <summary>On what it runs: <c>FARGATE</c>, <c>EC2</c> or <c>EXTERNAL</c>. Default: the cluster's.</summary>
    public string? LaunchType { get; init; }

    /// <summary>Its network: what Fargate needs.</summary>
    public TaskNetwork? NetworkConfiguration { get; init; }

    /// <summary>What is different from the definition.</summary>
    public TaskOverrides? Overrides { get; init; }
}

/// <summary>The network of a task.</summary>
/// <param name="AwsvpcConfiguration">Its subnets and security groups.</param>
public sealed record TaskNetwork(TaskSubnets AwsvpcConfiguration);

/// <summary>The subnets and security groups of a task.</summary>
/// <param name="Subnets">The subnets.</param>
/// <param name="SecurityGroups">The security groups; null for the VPC's default one.</param>
/// <param name="AssignPublicIp"><c>ENABLED</c> or <c>DISABLED</c>; null for the latter.</param>
public sealed record TaskSubnets(IReadOnlyList<string> Subnets, IReadOnlyList<string>? SecurityGroups = null, string? AssignPublicIp = null);

/// <summary>What is different from a task definition.</summary>
/// <param name="ContainerOverrides">The containers that are different.</param>
public sealed record TaskOverrides(IReadOnlyList<ContainerOverride> ContainerOverrides);

/// <summary>What is different of a container.</summary>
/// <param name="Name">The container's name.</param>
/// <param name="Command">Its command; null for the definition's.</param>
/// <param name="Environment">Its further environment variables; null for none.</param>
public sealed record ContainerOverride(string Name, IReadOnlyList<string>? Command = null, IReadOnlyList<NameAndValue>? Environment = null);

/// <summary>An environment variable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value: a task token may travel here.</param>
public sealed record NameAndValue(string Name, string Value);
