using AsteroidWorkflows.Jsonata.Parsing;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata;

/// <summary>Makes the errors; their texts are in <see cref="ErrorTexts"/>.</summary>
internal static class Error
{
    public static JsonataException At(string code, int position, string? token = null, string? value = null, string? other = null, int index = 0) =>
        new(code, new ErrorParts(Text(token), Text(value), Text(other), index), position);

    public static JsonataException At(string code, in Token token, string? value = null) =>
        new(code, new ErrorParts(token.AsValue, Text(value), default), token.Position);

    public static JsonataException Of(string code, Value value, string? token = null, int position = -1) =>
        new(code, new ErrorParts(Text(token), value, default) { IsValueOfExpression = true }, position);

    public static JsonataException Of(string code, Value value, Value other, string? token = null, int position = -1) =>
        new(code, new ErrorParts(Text(token), value, other) { IsValueOfExpression = true }, position);

    public static JsonataException TooDeep() => Beyond(JsonataBound.Depth, "it nests too deeply; check for a recursion that does not end, or make it a tail call");

    public static JsonataException TooLong() => Beyond(JsonataBound.Work, "it takes too many steps; check for a recursion that does not end");

    public static JsonataException TooLarge(int most) =>
        new("D2015", new ErrorParts(default, Value.Of(most), default), -1) { Bound = JsonataBound.Memory };

    public static JsonataException TooLarge() => Beyond(JsonataBound.Memory, "it holds too many items and characters at once");

    /// <summary>The error of a function that Step Functions reports without telling anything about it.</summary>
    public static JsonataException Internal() => At("U1004", -1);

    private static JsonataException Beyond(JsonataBound bound, string problem) =>
        new("U1001", new ErrorParts(default, Value.Of(problem), default), -1) { Bound = bound };

    private static Value Text(string? text) => Value.OfNullable(text);
}
