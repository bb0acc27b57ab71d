using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Templates;

/// <summary>
/// A compiled template: JSON with places that are computed. In JSONPath these are the members whose name ends in <c>.$</c>, in JSONata
/// the strings <c>{% … %}</c> anywhere. Immutable and thread-safe.
/// </summary>
public sealed class Template
{
    private readonly TemplateNode _root;

    private Template(TemplateNode root, QueryLanguage language)
    {
        _root = root;
        Language = language;
    }

    /// <summary>The query language that the template is written in.</summary>
    public QueryLanguage Language { get; }

    /// <summary>Whether nothing in the template is computed.</summary>
    public bool IsConstant => _root is ConstantNode;

    internal IEnumerable<string> Variables => _root.Variables;

    /// <summary>Compiles the field <paramref name="field"/>, whose name goes into error causes, for example <c>Output</c>.</summary>
    /// <exception cref="FormatException">A JSONPath or intrinsic function in it can't be parsed.</exception>
    /// <exception cref="Jsonata.JsonataException">A JSONata expression in it can't be parsed.</exception>
    public static Template Compile(JsonElement source, QueryLanguage language, string field) => new(
        language == QueryLanguage.JSONata ? JsonataTemplateCompiler.Compile(source, field) : JsonPathTemplateCompiler.Compile(source),
        language);

    /// <summary>The template with everything computed.</summary>
    /// <exception cref="StatesException">Something in it can't be computed in <paramref name="scope"/>.</exception>
    public JsonElement Evaluate(EvaluationScope scope) => _root is ConstantNode constant
        ? constant.Value
        : _root is ComputedNode computed
            ? computed.Evaluate(scope)
            : JsonValues.Build((_root, scope), static (writer, state) => state._root.Write(writer, state.scope));

    /// <summary>
    /// As <see cref="Evaluate"/>, and refuses a computed value of another type than <paramref name="expected"/>
    /// (<c>array</c>, <c>boolean</c>, <c>number</c>, <c>object</c>, <c>string</c>).
    /// </summary>
    /// <exception cref="StatesException">It can't be computed or has another type: <c>States.QueryEvaluationError</c>.</exception>
    public JsonElement EvaluateAs(string expected, EvaluationScope scope)
    {
        var value = Evaluate(scope);
        return JsonTypeName.Of(value) == expected || _root is not JsonataNode expression ? value : throw expression.Unexpected(expected, value);
    }
}
