namespace AsteroidWorkflows.Flow;

/// <summary>Functions that Step Functions has beyond JSONata's own, and the way to JSONata that Flow does not write. For use in the expressions of steps; elsewhere they throw.</summary>
public static class StatesFunctions
{
    /// <summary>An expression in JSONata, as it stands: for what has no form in C#. Its brackets and quotes are checked, and what <c>WorkflowOptions.CheckJsonata</c> checks.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="expression">The text without <c>{% %}</c>, a constant, such as <c>$states.input.lines^(count)[0]</c>.</param>
    public static T Jsonata<T>(string expression) => throw ExpressionOnly.Use("StatesFunctions.Jsonata");

    /// <summary>The data in a JSON text (<c>$parse</c>). One that is no JSON fails the state.</summary>
    /// <typeparam name="T">What the text holds.</typeparam>
    /// <param name="json">The text.</param>
    public static T Parse<T>(string json) => throw ExpressionOnly.Use("StatesFunctions.Parse");

    /// <summary>A new version 4 UUID (<c>$uuid</c>): another one in each evaluation.</summary>
    public static Guid Uuid() => throw ExpressionOnly.Use("StatesFunctions.Uuid");

    /// <summary>The hash of a text in hexadecimal digits (<c>$hash</c>).</summary>
    /// <param name="text">The text.</param>
    /// <param name="algorithm">A constant: <c>MD5</c>, <c>SHA-1</c>, <c>SHA-256</c>, <c>SHA-384</c> or <c>SHA-512</c>.</param>
    public static string Hash(string text, string algorithm) => throw ExpressionOnly.Use("StatesFunctions.Hash");

    /// <summary>The items in arrays of so many each; the last one may have fewer (<c>$partition</c>).</summary>
    /// <typeparam name="T">What an item is.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="size">How many an array has: 1 or more.</param>
    public static IReadOnlyList<IReadOnlyList<T>> Partition<T>(IEnumerable<T> items, int size) => throw ExpressionOnly.Use("StatesFunctions.Partition");

    /// <summary>Numbers from one to another, both among them where the step reaches it (<c>$range</c>).</summary>
    /// <param name="first">The first number.</param>
    /// <param name="last">The last number.</param>
    /// <param name="step">From one number to the next; not 0.</param>
    public static IReadOnlyList<int> Range(int first, int last, int step) => throw ExpressionOnly.Use("StatesFunctions.Range");

    /// <summary>A number from 0 to below 1 (<c>$random</c>): another one in each evaluation.</summary>
    public static double Random() => throw ExpressionOnly.Use("StatesFunctions.Random");

    /// <summary>A number from 0 to below 1 that a seed decides (<c>$random</c>).</summary>
    /// <param name="seed">The seed.</param>
    public static double Random(int seed) => throw ExpressionOnly.Use("StatesFunctions.Random");

    /// <summary>The moment of the evaluation (<c>$now</c>).</summary>
    public static DateTimeOffset Now() => throw ExpressionOnly.Use("StatesFunctions.Now");
}
