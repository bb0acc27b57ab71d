using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Validation;

namespace AsteroidWorkflows.Engine.TestState;

/// <summary>What the API of a service answers, as far as mocked results are checked. The shapes are in ResultShapes.json.</summary>
internal sealed class ResultShape
{
    private static readonly Lazy<JsonElement> Shapes = new(Read);

    private readonly Node _shape;

    private ResultShape(Node shape) => _shape = shape;

    /// <summary>The shape of a task's result; null where none is known, or what comes back is no direct answer.</summary>
    public static ResultShape? Of(TaskResource resource)
    {
        var shapes = new Node(Shapes.Value, "/");
        var shape = shapes[$"{resource.Service}:{resource.Action}"];
        shape = shape.IsText ? shapes[shape.Text] : shape;
        return resource.Kind == TaskResourceKind.Service && resource.Pattern == TaskPattern.RequestResponse && shape.IsPresent
            ? new(shape)
            : null;
    }

    /// <summary>The first thing wrong with <paramref name="result"/>; null where nothing is.</summary>
    public string? Problem(JsonElement result, FieldValidationMode mode) => mode == FieldValidationMode.None
        ? null
        : Problem("result", new Node(result, "/"), _shape, mode == FieldValidationMode.Strict);

    private static string? Problem(string name, Node value, Node shape, bool strict) => shape["type"].Text switch
    {
        "object" => value.IsObject ? OfMembers(value, shape, strict) : $"Field '{name}' must be an object",
        "map" => value.IsObject
            ? value.Members.Select(member => Problem(member.Name, member.Node, shape["values"], strict)).FirstOrDefault(static problem => problem is not null)
            : $"Field '{name}' must be an object",
        "array" => value.Value.ValueKind == JsonValueKind.Array
            ? value.Items.Select(item => Problem(name, item, shape["items"], strict)).FirstOrDefault(static problem => problem is not null)
            : $"Field '{name}' must be an array",
        "string" => value.IsText ? OfText(name, value.Text, shape) : $"Field '{name}' must be a string",
        "number" => value.Value.ValueKind == JsonValueKind.Number ? OfNumber(name, value.Value, shape) : $"Field '{name}' must be a number",
        "boolean" => value.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : $"Field '{name}' must be a boolean",
        _ => null,
    };

    private static string? OfMembers(Node value, Node shape, bool strict)
    {
        var missing = strict ? shape["required"].Items.FirstOrDefault(required => !value[required.Text].IsPresent) : default;
        return missing.IsPresent
            ? $"Required field '{missing.Text}' is missing"
            : value.Members
                .Where(member => shape["fields"][member.Name].IsPresent)
                .Select(member => Problem(member.Name, member.Node, shape["fields"][member.Name], strict))
                .FirstOrDefault(static problem => problem is not null);
    }

    private static string? OfText(string name, string text, Node shape)
    {
        if (shape["least"].IsPresent && text.Length < shape["least"].Value.GetInt32())
        {
            return $"Field '{name}' is smaller than the minimum length";
        }

        if (shape["most"].IsPresent && text.Length > shape["most"].Value.GetInt32())
        {
            return $"Field '{name}' is larger than the maximum length";
        }

        return shape["values"].IsPresent && !shape["values"].Items.Any(allowed => allowed.Text == text)
            ? $"Field '{name}' is not an expected value"
            : null;
    }

    private static string? OfNumber(string name, JsonElement number, Node shape)
    {
        if (shape["least"].IsPresent && JsonValues.CompareNumbers(number, shape["least"].Value) < 0)
        {
            return $"Field '{name}' is less than the minimum value";
        }

        return shape["most"].IsPresent && JsonValues.CompareNumbers(number, shape["most"].Value) > 0
            ? $"Field '{name}' exceeds the maximum value"
            : null;
    }

    private static JsonElement Read()
    {
        using var stream = typeof(ResultShape).Assembly.GetManifestResourceStream(typeof(ResultShape), "ResultShapes.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
