using System.Text.Json;
using AsteroidWorkflows.Jsonata;

namespace AsteroidWorkflows.Engine.Templates;

/// <summary>The variables that a JSONata expression sees: those of the scope and <c>$states</c>.</summary>
/// <param name="scope">Where they come from.</param>
/// <param name="withContext">Whether the context object is a member of <c>$states</c>: to build it costs more than most expressions.</param>
internal sealed class StatesVariable(EvaluationScope scope, bool withContext) : IJsonataVariables
{
    public const string Name = "states";

    private static readonly string[] Members = ["input", "result", "errorOutput", "context"];

    public bool TryGetValue(string name, out JsonElement value) => scope.Variables.TryGetValue(name, out value);

    public IReadOnlyList<string>? MembersOf(string name) => name == Name ? Members : null;

    public JsonElement Member(string name, string member) => member switch
    {
        "input" => scope.Input,
        "result" => scope.Result,
        "errorOutput" => scope.ErrorOutput,
        "context" when withContext => scope.Context,
        _ => default,
    };
}
