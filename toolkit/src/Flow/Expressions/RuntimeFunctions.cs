using System.Linq.Expressions;
using System.Reflection;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>The methods of <see cref="Runtime"/> as JSONata.</summary>
internal static class RuntimeFunctions
{
    private static readonly string[] Hashes = ["MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512"];

    internal static Jsonata Translate(Translator translator, MethodCallExpression call)
    {
        Jsonata Argument(int index) => translator.Inline(call.Arguments[index]);
        return call.Method.Name switch
        {
            nameof(Runtime.Jsonata) => new($"({Checked(translator, call.Arguments[0])})"),
            nameof(Runtime.Parse) => Jsonata.Call("parse", Argument(0)),
            nameof(Runtime.Uuid) => new("$uuid()"),
            nameof(Runtime.Hash) => Jsonata.Call("hash", Argument(0), new(JsonataText.Literal(Algorithm(translator, call.Arguments[1])))),
            nameof(Runtime.Partition) => new($"[$partition({Argument(0).Text}, {Size(translator, call.Arguments[1]).Text})]"),
            nameof(Runtime.Range) => new($"[$range({Argument(0).Text}, {Argument(1).Text}, {Argument(2).Text})]"),
            nameof(Runtime.Random) => call.Arguments.Count == 0 ? new("$random()") : Jsonata.Call("random", Argument(0)),
            nameof(Runtime.Now) => new("$now()"),
            _ => throw new NotTranslatableException($"Runtime.{call.Method.Name} has no JSONata form", "Use another function."),
        };
    }

    internal static bool Is(MemberInfo member) => member.DeclaringType == typeof(Runtime);

    private static string Checked(Translator translator, Expression argument)
    {
        var text = translator.Constant(argument) as string ?? "";
        return (JsonataCheck.Problem(text) ?? translator.JsonataProblem(text)) is { } problem ? throw new NotTranslatableException($"the JSONata '{text}' {problem}", "Correct the expression.") : text;
    }

    private static string Algorithm(Translator translator, Expression argument) =>
        translator.Constant(argument) is string name && Hashes.Contains(name)
            ? name
            : throw new NotTranslatableException($"{ExpressionText.Of(argument)} is no algorithm of Step Functions", $"Use {string.Join(", ", Hashes)}.");

    private static Jsonata Size(Translator translator, Expression argument) =>
        translator.IsConstant(argument) && translator.Constant(argument) is int and < 1
            ? throw new NotTranslatableException("an array of fewer than one item holds nothing", "Give a size of 1 or more.")
            : translator.Inline(argument);
}
