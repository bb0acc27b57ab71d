using System.Text.Encodings.Web;
using System.Text.Json;

namespace AsteroidWorkflows.Engine.Templates;

/// <summary>Compiles payload templates: members named <c>x.$</c> are computed and become <c>x</c>, at any depth.</summary>
internal static class JsonPathTemplateCompiler
{
    public const string Suffix = ".$";

    public static TemplateNode Compile(JsonElement source) => source.ValueKind switch
    {
        JsonValueKind.Object => CompileObject(source),
        JsonValueKind.Array => CompileArray(source),
        _ => new ConstantNode(source),
    };

    private static TemplateNode CompileObject(JsonElement source)
    {
        var members = new List<KeyValuePair<JsonEncodedText, TemplateNode>>(source.GetPropertyCount());
        foreach (var member in source.EnumerateObject())
        {
            var isComputed = member.Name.EndsWith(Suffix, StringComparison.Ordinal) && member.Value.ValueKind == JsonValueKind.String;
            members.Add(isComputed
                ? new(Name(member.Name[..^Suffix.Length]), new PathNode(PathOrIntrinsic.Parse(member.Value.GetString()!), member.Name))
                : new(Name(member.Name), Compile(member.Value)));
        }

        return members.TrueForAll(static member => member.Value is ConstantNode) ? new ConstantNode(source) : new ObjectNode(members);
    }

    private static TemplateNode CompileArray(JsonElement source)
    {
        var items = source.EnumerateArray().Select(Compile).ToList();
        return items.TrueForAll(static item => item is ConstantNode) ? new ConstantNode(source) : new ArrayNode(items);
    }

    internal static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    private sealed class PathNode(PathOrIntrinsic expression, string field) : ComputedNode
    {
        public override IEnumerable<string> Variables =>
            expression.Paths.Select(static path => path.Variable).OfType<string>();

        public override JsonElement Evaluate(EvaluationScope scope) => expression.Evaluate(scope, field);
    }
}
