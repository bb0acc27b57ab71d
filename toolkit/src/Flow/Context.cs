using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow;

/// <summary>What an execution knows about itself: the context object of Step Functions. For use in the expressions of steps; elsewhere its members throw.</summary>
public static class Context
{
    /// <summary>The running execution.</summary>
    public static ExecutionContext Execution => throw ExpressionOnly.Use("Context.Execution");

    /// <summary>The state machine that is executed.</summary>
    public static StateMachineContext StateMachine => throw ExpressionOnly.Use("Context.StateMachine");

    /// <summary>The state that is being executed.</summary>
    public static StateContext State => throw ExpressionOnly.Use("Context.State");

    /// <summary>The number of the item, from 0, that the surrounding Map is working on.</summary>
    public static int MapIndex => throw ExpressionOnly.Use("Context.MapIndex");

    /// <summary>The item that the surrounding Map is working on, before its selection.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static T MapItem<T>() => throw ExpressionOnly.Use("Context.MapItem");

    /// <summary>The input with which the execution was started.</summary>
    /// <typeparam name="T">The workflow's input type.</typeparam>
    public static T ExecutionInput<T>() => throw ExpressionOnly.Use("Context.ExecutionInput");

    /// <summary>The running execution.</summary>
    /// <param name="Id">Its ARN.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="RoleArn">The role it runs as.</param>
    /// <param name="StartTime">When it started.</param>
    public sealed record ExecutionContext(
        [property: JsonPropertyName("Id")] string Id,
        [property: JsonPropertyName("Name")] string Name,
        [property: JsonPropertyName("RoleArn")] string RoleArn,
        [property: JsonPropertyName("StartTime")] DateTimeOffset StartTime);

    /// <summary>The state machine that is executed.</summary>
    /// <param name="Id">Its ARN.</param>
    /// <param name="Name">Its name.</param>
    public sealed record StateMachineContext([property: JsonPropertyName("Id")] string Id, [property: JsonPropertyName("Name")] string Name);

    /// <summary>The state that is being executed.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="EnteredTime">When it was entered.</param>
    /// <param name="RetryCount">How often it has been tried again.</param>
    public sealed record StateContext(
        [property: JsonPropertyName("Name")] string Name,
        [property: JsonPropertyName("EnteredTime")] DateTimeOffset EnteredTime,
        [property: JsonPropertyName("RetryCount")] int RetryCount);
}
