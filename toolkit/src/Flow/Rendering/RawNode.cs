using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A state in the States Language as its author wrote it, all but where it leads.</summary>
internal sealed partial record RawNode(string Name, string Json, IReadOnlyList<RequiredPermission> Needs) : WorkNode(Name)
{
    private static readonly string[] Types = ["Task", "Parallel", "Map", "Pass", "Wait"];
    private static readonly string[] Ways = ["Next", "End", "Catch", "Choices", "Default", "Assign"];

    protected override void DescribeWork(StateBuilder state)
    {
        var written = Parse(state);
        var type = written["Type"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        if (!Types.Contains(type))
        {
            throw state.Error($"the state's Type is {type ?? "missing"}: it may be {string.Join(", ", Types)}. Write other states with Flow's own steps.");
        }

        if (written.Select(field => field.Key).FirstOrDefault(Ways.Contains) is { } way)
        {
            throw state.Error($"the state's '{way}' belongs to the steps around it. Leave it out, and use Then, Catch, Choose or Assign.");
        }

        if (type is "Pass" or "Wait" && (Retries.Count > 0 || Catchers.Count > 0))
        {
            throw state.Error($"a {type} cannot fail in a way that is retried or caught. Leave Retry and Catch out.");
        }

        foreach (var (field, said) in new[] { ("Output", Output is not null), ("Retry", Retries.Count > 0) })
        {
            if (said && written.ContainsKey(field))
            {
                throw state.Error($"the state's '{field}' is said in its JSON and by the step. Say it once.");
            }
        }

        foreach (var (field, content) in written)
        {
            state.Body[field] = content?.DeepClone();
        }

        Check(state, written);
        foreach (var need in Needs)
        {
            state.Workflow.Use(need);
        }
    }

    private JsonObject Parse(StateBuilder state)
    {
        try
        {
            return JsonNode.Parse(Json) as JsonObject ?? throw state.Error("the state is no JSON object. Write { \"Type\": …, … }.");
        }
        catch (JsonException exception)
        {
            throw state.Error($"the state is no JSON: {exception.Message}");
        }
    }

    private void Check(StateBuilder state, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                fields.ToList().ForEach(field => Check(state, field.Value));
                break;
            case JsonArray items:
                items.ToList().ForEach(item => Check(state, item));
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                CheckText(state, text);
                break;
        }
    }

    private void CheckText(StateBuilder state, string text)
    {
        if (text is ['{', '%', .., '%', '}'] && (JsonataCheck.Problem(Token().Replace(text[2..^2], "")) ?? state.Workflow.Options.CheckJsonata?.Invoke(text[2..^2])) is { } problem)
        {
            throw state.Error($"the JSONata '{text}' {problem}. Correct it.");
        }

        foreach (Match token in Token().Matches(text))
        {
            var name = token.Groups["token"].Value;
            var substitution = Needs.Select(need => need.Resource).SelectMany(resource => new Substitution[]
            {
                new ResourceNameSubstitution(resource.Id + "Name", resource), new ResourceArnSubstitution(resource.Id + "Arn", resource), new ResourceUrlSubstitution(resource.Id + "Url", resource),
            }).FirstOrDefault(candidate => candidate.Token == name)
                ?? throw state.Error($"the token '${{{name}}}' is of no resource in the state's needs. Give the permission that the state has on it, such as table.Allow(…).");
            state.Workflow.Use(substitution);
        }
    }

    [GeneratedRegex(@"\$\{(?<token>[^}]*)\}")]
    private static partial Regex Token();
}
