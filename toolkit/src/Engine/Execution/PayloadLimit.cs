using System.Runtime.InteropServices;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>The limits on what passes from state to state.</summary>
internal static class PayloadLimit
{
    private const int MostBytes = 256 * 1024;

    /// <summary>The error of a state or task that gives more than may be passed on; null: it doesn't.</summary>
    /// <param name="value">What it gives.</param>
    /// <param name="what">The state or task.</param>
    public static StateError? Check(JsonElement value, string what)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            return null;
        }

        return JsonMarshal.GetRawUtf8Value(value).Length > MostBytes
            ? Exceeded($"The state/task '{what}' returned a result with a size exceeding the maximum number of bytes service limit.")
            : CheckDepth(value, what, JsonDepth.MostOfOutput);
    }

    /// <summary>As <see cref="Check"/>, whatever its size.</summary>
    public static StateError? CheckDepth(JsonElement value, string what, int most = JsonDepth.Most) => JsonDepth.IsTooDeep(value, most)
        ? Exceeded($"The state/task '{what}' returned a result that is nested deeper than {most} levels.")
        : null;

    private static StateError Exceeded(string cause) => new(ErrorNames.DataLimitExceeded, cause);
}
