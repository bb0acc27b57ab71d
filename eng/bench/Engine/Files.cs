using System.Text.Json;

namespace AsteroidWorkflows.Engine.Bench;

/// <summary>The definitions, inputs and answers that all contenders share.</summary>
internal static class Files
{
    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name));

    public static JsonElement ReadJson(string name) => JsonElement.Parse(Read(name));
}
