using System.Text.Json;

namespace AsteroidWorkflows.Jsonata.Running;

/// <summary>Variables that are elements, every one.</summary>
internal sealed class ElementVariables(IReadOnlyDictionary<string, JsonElement> elements) : IJsonataVariables
{
    public bool TryGetValue(string name, out JsonElement value) => elements.TryGetValue(name, out value);
}
