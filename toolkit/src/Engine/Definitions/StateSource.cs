using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>What a state is read from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Json">Its JSON.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="QueryLanguage">The query language in force.</param>
/// <param name="Inherited">The query language of the graph around it, for graphs within it.</param>
/// <param name="Depth">How deep it is nested.</param>
internal sealed record StateSource(string Name, JsonElement Json, Fields Fields, QueryLanguage QueryLanguage, QueryLanguage Inherited, int Depth);
