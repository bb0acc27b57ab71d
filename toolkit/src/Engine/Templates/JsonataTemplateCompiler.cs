using System.Globalization;
using System.Text.Json;

namespace AsteroidWorkflows.Engine.Templates;

/// <summary>Compiles JSONata templates: strings <c>{% … %}</c> are computed, at any depth.</summary>
internal static class JsonataTemplateCompiler
{
    public static TemplateNode Compile(JsonElement source, string field)
    {
        switch (source.ValueKind)
        {
            case JsonValueKind.Object:
                var members = source.EnumerateObject()
                    .Select(member => KeyValuePair.Create(
                        JsonPathTemplateCompiler.Name(member.Name), Compile(member.Value, $"{field}/{member.Name}")))
                    .ToList();
                return members.TrueForAll(static member => member.Value is ConstantNode) ? new ConstantNode(source) : new ObjectNode(members);
            case JsonValueKind.Array:
                var items = source.EnumerateArray()
                    .Select((item, index) => Compile(item, string.Create(CultureInfo.InvariantCulture, $"{field}[{index}]")))
                    .ToList();
                return items.TrueForAll(static item => item is ConstantNode) ? new ConstantNode(source) : new ArrayNode(items);
            case JsonValueKind.String when JsonataText.TryUnwrap(source.GetString()!, out var expression):
                return new JsonataNode(expression, field);
            default:
                return new ConstantNode(source);
        }
    }
}
