using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Templates;

/// <summary>The variables that a JSONata expression sees: those of the scope and <c>$states</c>, which is built when it is asked for.</summary>
internal sealed class StatesVariable(EvaluationScope scope, bool withContext) : IReadOnlyDictionary<string, JsonElement>
{
    public const string Name = "states";

    public int Count => scope.Variables.Count + 1;

    public IEnumerable<string> Keys => scope.Variables.Keys.Append(Name);

    public IEnumerable<JsonElement> Values => Keys.Select(key => this[key]);

    public JsonElement this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => key == Name || scope.Variables.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value)
    {
        if (key != Name)
        {
            return scope.Variables.TryGetValue(key, out value);
        }

        value = scope.States(withContext);
        return true;
    }

    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() =>
        Keys.Select(key => KeyValuePair.Create(key, this[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The value of <c>$states</c>.</summary>
    public static JsonElement Build(EvaluationScope scope, bool withContext) => JsonValues.ObjectOf(new[]
    {
        KeyValuePair.Create("input", scope.Input),
        KeyValuePair.Create("result", scope.Result),
        KeyValuePair.Create("errorOutput", scope.ErrorOutput),
        KeyValuePair.Create("context", withContext ? scope.Context : default),
    }.Where(static member => !JsonValues.IsUndefined(member.Value)));
}
