using AsteroidWorkflows.Jsonata.Formatting;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata;

/// <summary>Makes the errors; their texts are in <see cref="ErrorTexts"/>.</summary>
internal static class Error
{
    public static JsonataException At(string code, int position, string? token = null, string? value = null, string? other = null, int index = 0) =>
        new(code, position, token, value, other, index);

    public static JsonataException Of(string code, Value value, string? token = null, int position = -1) =>
        new(code, position, token, Describe(value), null, 0);

    public static JsonataException Of(string code, Value value, Value other, string? token = null, int position = -1) =>
        new(code, position, token, Describe(value), Describe(other), 0);

    public static JsonataException TooDeep() => At("U1001", -1, value: "it nests too deeply; check for a recursion that does not end, or make it a tail call");

    public static JsonataException TooLong() => At("U1001", -1, value: "it takes too long; check for a recursion that does not end");

    private static string Describe(Value value) => ValueText.ForMessage(value);
}
