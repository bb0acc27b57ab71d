using System.Text.Json;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>A value of the definition and where it stands.</summary>
internal readonly record struct Node(JsonElement Value, string Location)
{
    public bool IsPresent => Value.ValueKind != JsonValueKind.Undefined;

    public bool IsObject => Value.ValueKind == JsonValueKind.Object;

    public bool IsText => Value.ValueKind == JsonValueKind.String;

    public string Text => Value.GetString()!;

    public Node this[string name] => new(
        IsObject && Value.TryGetProperty(name, out var value) ? value : default,
        Below(name));

    public IEnumerable<(string Name, Node Node)> Members
    {
        get
        {
            if (!IsObject)
            {
                yield break;
            }

            foreach (var member in Value.EnumerateObject())
            {
                yield return (member.Name, new Node(member.Value, Below(member.Name)));
            }
        }
    }

    public IEnumerable<Node> Items
    {
        get
        {
            if (Value.ValueKind != JsonValueKind.Array)
            {
                yield break;
            }

            var index = 0;
            foreach (var item in Value.EnumerateArray())
            {
                yield return new Node(item, $"{Location}[{index++}]");
            }
        }
    }

    private string Below(string name) => Location == "/" ? "/" + name : $"{Location}/{name}";
}
