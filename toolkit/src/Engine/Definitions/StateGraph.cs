using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>States and where to start among them: a state machine, a branch of a Parallel, the processor of a Map.</summary>
public class StateGraph
{
    internal StateGraph(Fields fields, QueryLanguage inherited, int depth)
    {
        QueryLanguage = fields.Language(inherited);
        StartAt = fields.Required("StartAt");
        States = StateReader.ReadStates(fields, QueryLanguage, depth);
        Location = fields.Location;
        Source = fields.Json;
        Comment = fields.Text("Comment");
    }

    /// <summary>The name of the first state.</summary>
    public string StartAt { get; }

    /// <summary>Every state by its name, in the order of the definition.</summary>
    public IReadOnlyDictionary<string, State> States { get; }

    /// <summary>The query language of its states unless they say otherwise.</summary>
    public QueryLanguage QueryLanguage { get; }

    /// <summary>Where it stands in the definition, for example <c>/States/Work/Branches[0]</c>; <c>/</c> for the whole.</summary>
    public string Location { get; }

    /// <summary>Its JSON, with every field that was written, known or not.</summary>
    public JsonElement Source { get; }

    /// <summary>The comment, when there is one.</summary>
    public string? Comment { get; }
}
