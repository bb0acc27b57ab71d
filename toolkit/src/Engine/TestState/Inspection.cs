using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.TestState;

/// <summary>Collects what a test tells: JSON values as text, as the API has them, numbers and objects as they are.</summary>
internal sealed class Inspection
{
    private readonly OrderedDictionary<string, JsonElement> _data = [];

    public void Tell(string step, JsonElement data) => _data[step] = JsonValues.StringOf(JsonValues.Text(data));

    public void TellValue(string step, JsonElement value) => _data[step] = value;

    public JsonElement Data => JsonValues.ObjectOf(_data);
}
