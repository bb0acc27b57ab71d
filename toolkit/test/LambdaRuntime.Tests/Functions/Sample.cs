using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.Core;

namespace AsteroidWorkflows.LambdaRuntime.Tests.Functions;

internal sealed record Question(string? Text, int Times);

internal sealed record Answer(string Text, string? Nothing);

internal sealed class RefusedError(string message) : Exception(message);

/// <summary>Repeats a text.</summary>
internal sealed class Repeat
{
    public async Task<Answer> HandleAsync(Question input, ILambdaContext context)
    {
        await Task.Yield();
        context.Logger.LogInformation("{Function}: {Times} times", nameof(Repeat), input.Times);
        return input.Times < 0
            ? throw new RefusedError($"'times' is {input.Times}, but must not be below zero.")
            : new Answer(string.Concat(Enumerable.Repeat(input.Text, input.Times)), Nothing: null);
    }
}

/// <summary>Answers its event.</summary>
internal sealed class Echo
{
    public Task<JsonElement> HandleAsync(JsonElement input, ILambdaContext context) => Task.FromResult(input);
}

/// <summary>Answers nothing.</summary>
internal sealed class Swallow
{
    public Task HandleAsync(Question input, ILambdaContext context) => Task.CompletedTask;
}

/// <summary>Can't be made.</summary>
internal sealed class Misconfigured
{
    public Misconfigured() => throw new InvalidOperationException("The environment variable TABLE is not set.");

    public Task HandleAsync(Question input, ILambdaContext context) => Task.FromResult(this);
}

/// <summary>Answers what it was told of its invocation.</summary>
internal sealed class TellContext
{
    public Task<Told> HandleAsync(Question input, ILambdaContext context) => Task.FromResult(new Told(
        context.AwsRequestId,
        context.FunctionName,
        context.FunctionVersion,
        context.InvokedFunctionArn,
        context.LogGroupName,
        context.LogStreamName,
        context.MemoryLimitInMB,
        context.RemainingTime.TotalSeconds,
        Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID")));
}

internal sealed record Told(string Id, string Name, string Version, string Arn, string Group, string Stream, int Memory, double Seconds, string? Trace);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Question))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(Told))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class SampleJson : JsonSerializerContext;

internal static class Samples
{
    public static FunctionTable Table() => new FunctionTable(SampleJson.Default, () => new(_ => null))
        .Add<Repeat, Question, Answer>(_ => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<Echo, JsonElement, JsonElement>(_ => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<Swallow, Question>(_ => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<Misconfigured, Question>(_ => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<TellContext, Question, Told>(_ => new(), (f, input, c) => f.HandleAsync(input, c));

    public static string HandlerOf<TFunction>() => $"AsteroidWorkflows.LambdaRuntime.Tests::{typeof(TFunction).FullName}::HandleAsync";
}
