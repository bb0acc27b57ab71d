using System.Linq.Expressions;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A task that waits for its token has to give it away: else nobody could resume the execution.</summary>
internal static class TaskTokens
{
    internal const string Text = "$states.context.Task.Token";

    internal static void Check(StateBuilder state, LambdaExpression call)
    {
        if (!IsIn(state.Body["Arguments"]))
        {
            throw state.Error($"{ExpressionText.Of(call)}: the payload does not carry the task token, so nobody could resume the execution. Pass token.Value.");
        }
    }

    private static bool IsIn(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Any(field => IsIn(field.Value)),
        JsonArray items => items.Any(IsIn),
        JsonValue value => value.TryGetValue<string>(out var text) && text.StartsWith("{%", StringComparison.Ordinal) && text.Contains(Text, StringComparison.Ordinal),
        _ => false,
    };
}
