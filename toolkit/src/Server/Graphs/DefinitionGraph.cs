using System.Text.Json;

namespace AsteroidWorkflows.Server.Graphs;

/// <summary>The graph of a definition in the States Language. What is wrong in it is left out or drawn as missing: a mistake is best seen in the drawing.</summary>
internal static class DefinitionGraph
{
    /// <summary>The type of a state that others lead to and that isn't there.</summary>
    public const string Missing = "Missing";

    private const int DeepestNesting = 40;
    private const int MostStates = 500;

    /// <summary>The graph; null where there are no states to draw, or too many to be looked at.</summary>
    public static StateGraph? Of(JsonElement definition)
    {
        var left = MostStates;
        return Read(definition, 0, ref left) is { } graph && left >= 0 ? graph : null;
    }

    private static StateGraph? Read(JsonElement graph, int depth, ref int left)
    {
        if (depth > DeepestNesting || Member(graph, "States") is not { ValueKind: JsonValueKind.Object } states)
        {
            return null;
        }

        var nodes = new OrderedDictionary<string, GraphNode>(StringComparer.Ordinal);
        var edges = new List<GraphEdge>();
        foreach (var property in states.EnumerateObject())
        {
            var (name, state) = (Name(property.Name), property.Value);
            if (--left < 0)
            {
                return null;
            }

            nodes[name] = new GraphNode(name, Text(state, "Type") ?? "Unknown", Branches(state, depth, ref left));
            edges.AddRange(Edges(name, state));
        }

        if (nodes.Count == 0)
        {
            return null;
        }

        var start = Text(graph, "StartAt") ?? nodes.GetAt(0).Key;
        foreach (var target in edges.Select(edge => edge.To).Append(start).Where(target => !nodes.ContainsKey(target)).Distinct().ToList())
        {
            nodes[target] = new GraphNode(target, Missing, []);
        }

        return new StateGraph(start, [.. nodes.Values], edges);
    }

    private static List<StateGraph> Branches(JsonElement state, int depth, ref int left)
    {
        var branches = new List<StateGraph>();
        IEnumerable<JsonElement> inner = Text(state, "Type") switch
        {
            "Parallel" when Member(state, "Branches") is { ValueKind: JsonValueKind.Array } all => all.EnumerateArray(),
            "Map" => [Member(state, "ItemProcessor") is { ValueKind: JsonValueKind.Object } processor ? processor : Member(state, "Iterator")],
            _ => [],
        };
        foreach (var graph in inner)
        {
            if (Read(graph, depth + 1, ref left) is { } branch)
            {
                branches.Add(branch);
            }
        }

        return branches;
    }

    private static IEnumerable<GraphEdge> Edges(string name, JsonElement state)
    {
        foreach (var catcher in Items(state, "Catch"))
        {
            var errors = string.Join(", ", Items(catcher, "ErrorEquals").Select(error => error.ToString()));
            if (Text(catcher, "Next") is { } next)
            {
                yield return new GraphEdge(name, next, EdgeKind.Catch, errors);
            }
        }

        if (Text(state, "Type") == "Choice")
        {
            foreach (var rule in Items(state, "Choices"))
            {
                if (Text(rule, "Next") is { } next)
                {
                    yield return new GraphEdge(name, next, EdgeKind.Choice, ConditionText.Of(rule));
                }
            }

            if (Text(state, "Default") is { } otherwise)
            {
                yield return new GraphEdge(name, otherwise, EdgeKind.Otherwise, "otherwise");
            }
        }
        else if (Text(state, "Next") is { } next)
        {
            yield return new GraphEdge(name, next, EdgeKind.Next, "");
        }
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : default;

    private static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.String } text ? Name(text.GetString()!) : null;

    // The layout keeps the null character for names of its own.
    private static string Name(string name) => name.Replace('\0', '\uFFFD');
}
