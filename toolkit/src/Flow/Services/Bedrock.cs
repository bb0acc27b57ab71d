using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>Actions of Amazon Bedrock.</summary>
public static class Bedrock
{
    /// <summary>Asks a model.</summary>
    /// <typeparam name="TBody">What the model takes: it keeps the names of its contract, which have to be the model's.</typeparam>
    /// <typeparam name="TAnswer">What it answers.</typeparam>
    public static ServiceAction<InvokeModelArguments<TBody>, ModelAnswer<TAnswer>> InvokeModel<TBody, TAnswer>() => new("bedrock:invokeModel", "bedrock:InvokeModel");
}

/// <summary>What <see cref="Bedrock.InvokeModel{TBody, TAnswer}"/> takes.</summary>
/// <typeparam name="TBody">What the model takes.</typeparam>
/// <param name="ModelId">The model's ARN or id.</param>
/// <param name="Body">What it is asked.</param>
public sealed record InvokeModelArguments<TBody>(string ModelId, TBody Body);

/// <summary>What a model answers.</summary>
/// <typeparam name="TAnswer">The answer.</typeparam>
/// <param name="Body">The answer.</param>
/// <param name="ContentType">What it is written in.</param>
public sealed record ModelAnswer<TAnswer>([property: JsonPropertyName("Body")] TAnswer Body, [property: JsonPropertyName("ContentType")] string ContentType);
