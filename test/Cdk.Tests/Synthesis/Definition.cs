using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Cdk.Tests.Synthesis;

/// <summary>What a state machine runs.</summary>
internal static class Definition
{
    public static JsonObject Of(SynthesizedResource machine) => JsonNode.Parse(machine["DefinitionString"]!)!.AsObject();

    /// <summary>Every Task, however deep it lies in branches and maps, with its name.</summary>
    public static IReadOnlyList<(string Name, JsonObject State)> Tasks(SynthesizedResource machine) =>
        [.. States(Of(machine)).Where(state => state.State["Type"]!.GetValue<string>() == "Task")];

    private static IEnumerable<(string Name, JsonObject State)> States(JsonObject scope) =>
        scope["States"]!.AsObject().SelectMany(state => Inner(state.Value!.AsObject()).SelectMany(States).Prepend((state.Key, state.Value!.AsObject())));

    private static IEnumerable<JsonObject> Inner(JsonObject state) =>
        (state["Branches"]?.AsArray() ?? []).Append(state["ItemProcessor"]).OfType<JsonObject>();
}
