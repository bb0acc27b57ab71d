using AsteroidWorkflows.Jsonata;

namespace AsteroidWorkflows.Engine.Templates;

/// <summary>What AWS says of an expression that failed, behind the sentence that names it and its field.</summary>
internal static class EvaluationFailure
{
    /// <param name="failure">How it failed.</param>
    /// <param name="sources">Where the number of an internal error comes from.</param>
    public static string Describe(JsonataException failure, EvaluationSources sources) => failure.Code switch
    {
        "U1002" => "returned an unsupported result type.",
        // AWS names each with a number of its own and tells no more.
        "U1004" => $"threw an internal error during evaluation. {sources.NewGuid():D}",
        // A code that JSONata knows is a sentence of its own; AWS quotes no other.
        _ when failure.HasCodeOfLanguage => $"threw an error during evaluation. {failure.Code}: {failure.Detail}",
        _ => $"threw an error during evaluation: {failure.Detail}",
    };
}
