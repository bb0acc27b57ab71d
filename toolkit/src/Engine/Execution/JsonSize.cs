using System.Runtime.InteropServices;
using System.Text.Json;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>The limit on what passes from state to state.</summary>
internal static class JsonSize
{
    public const int Limit = 256 * 1024;

    public static bool IsTooLarge(JsonElement value) =>
        value.ValueKind != JsonValueKind.Undefined && JsonMarshal.GetRawUtf8Value(value).Length > Limit;

    public static StateError TooLarge(string what) => new(
        ErrorNames.DataLimitExceeded,
        $"The state/task '{what}' returned a result with a size exceeding the maximum number of bytes service limit.");
}
