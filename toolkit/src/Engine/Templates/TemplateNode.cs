using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Templates;

/// <summary>A part of a template.</summary>
internal abstract class TemplateNode
{
    /// <summary>The variables that the part reads, in order of appearance.</summary>
    public virtual IEnumerable<string> Variables => [];

    public abstract void Write(Utf8JsonWriter writer, EvaluationScope scope);

    // Any payload above 256 KiB is refused later; a template that copies its input again and again must not fill the memory before.
    protected static void Bound(Utf8JsonWriter writer)
    {
        const int Most = 8 * 1024 * 1024;
        if (writer.BytesCommitted + writer.BytesPending > Most)
        {
            throw new StatesException(ErrorNames.DataLimitExceeded, $"The payload grew beyond {Most} bytes while it was put together.");
        }
    }
}

/// <summary>JSON in which nothing is computed.</summary>
internal sealed class ConstantNode(JsonElement value) : TemplateNode
{
    public JsonElement Value => value;

    public override void Write(Utf8JsonWriter writer, EvaluationScope scope) => value.WriteTo(writer);
}

/// <summary>A value that is computed.</summary>
internal abstract class ComputedNode : TemplateNode
{
    public abstract JsonElement Evaluate(EvaluationScope scope);

    public override void Write(Utf8JsonWriter writer, EvaluationScope scope)
    {
        var value = Evaluate(scope);
        if (JsonDepth.IsTooDeep(value))
        {
            throw new StatesException(ErrorNames.DataLimitExceeded, $"A value is nested deeper than {JsonDepth.Most} levels.");
        }

        value.WriteTo(writer);
    }
}

internal sealed class ObjectNode(IReadOnlyList<KeyValuePair<JsonEncodedText, TemplateNode>> members) : TemplateNode
{
    public override IEnumerable<string> Variables => members.SelectMany(static member => member.Value.Variables);

    public override void Write(Utf8JsonWriter writer, EvaluationScope scope)
    {
        writer.WriteStartObject();
        foreach (var (name, node) in members)
        {
            writer.WritePropertyName(name);
            node.Write(writer, scope);
            Bound(writer);
        }

        writer.WriteEndObject();
    }
}

internal sealed class ArrayNode(IReadOnlyList<TemplateNode> items) : TemplateNode
{
    public override IEnumerable<string> Variables => items.SelectMany(static item => item.Variables);

    public override void Write(Utf8JsonWriter writer, EvaluationScope scope)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            item.Write(writer, scope);
            Bound(writer);
        }

        writer.WriteEndArray();
    }
}
