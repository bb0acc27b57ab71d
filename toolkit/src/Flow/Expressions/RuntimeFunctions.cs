using System.Linq.Expressions;
using System.Reflection;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>The methods of <see cref="StatesFunctions"/> as JSONata.</summary>
internal static class RuntimeFunctions
{
    private static readonly string[] Hashes = ["MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512"];

    internal static Jsonata Translate(Translator translator, MethodCallExpression call)
    {
        Jsonata Argument(int index) => translator.Inline(call.Arguments[index]);
        return call.Method.Name switch
        {
            nameof(StatesFunctions.Jsonata) => new($"({Checked(translator, call.Arguments[0])})"),
            nameof(StatesFunctions.Parse) => Jsonata.Call("parse", Argument(0)),
            nameof(StatesFunctions.Uuid) => new("$uuid()"),
            nameof(StatesFunctions.Hash) => Jsonata.Call("hash", Argument(0), new(JsonataText.Literal(Algorithm(translator, call.Arguments[1])))),
            nameof(StatesFunctions.Partition) => new($"[$partition({Argument(0).Text}, {Size(translator, call.Arguments[1]).Text})]"),
            nameof(StatesFunctions.Range) => new($"[$range({Argument(0).Text}, {Argument(1).Text}, {Argument(2).Text})]"),
            nameof(StatesFunctions.Random) => call.Arguments.Count == 0 ? new("$random()") : Jsonata.Call("random", Argument(0)),
            nameof(StatesFunctions.Now) => new("$now()"),
            _ => throw new NotTranslatableException($"StatesFunctions.{call.Method.Name} has no JSONata form", "Use another function."),
        };
    }

    internal static bool Is(MemberInfo member) => member.DeclaringType == typeof(StatesFunctions);

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
