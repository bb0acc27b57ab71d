using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>
/// One state. A field of type <see cref="JsonElement"/> is kept as written and is undefined (<c>default</c>) when absent, so that an absent
/// field and one that is <c>null</c> can be told apart.
/// </summary>
public abstract class State
{
    private protected State(StateSource source)
    {
        var fields = source.Fields;
        Name = source.Name;
        Location = fields.Location;
        Source = source.Json;
        QueryLanguage = source.QueryLanguage;
        Comment = fields.Text("Comment");
        Next = fields.Text("Next");
        End = fields.Flag("End");
        InputPath = fields["InputPath"];
        OutputPath = fields["OutputPath"];
        Output = fields["Output"];
        Assign = fields["Assign"];
    }

    /// <summary>The name, the key in <c>States</c>.</summary>
    public string Name { get; }

    /// <summary>The <c>Type</c> as written, for example <c>Task</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Where it stands in the definition, for example <c>/States/Work</c>.</summary>
    public string Location { get; }

    /// <summary>Its JSON, with every field that was written, known or not.</summary>
    public JsonElement Source { get; }

    /// <summary>The query language in force: its own, or that of the definition.</summary>
    public QueryLanguage QueryLanguage { get; }

    /// <summary>The comment, when there is one.</summary>
    public string? Comment { get; }

    /// <summary>The state that follows; null when the state is an end or chooses by itself.</summary>
    public string? Next { get; }

    /// <summary>Whether the execution, branch or iteration ends here.</summary>
    public bool End { get; }

    /// <summary>JSONPath: what of the input the state sees; undefined means <c>$</c>, null means an empty object.</summary>
    public JsonElement InputPath { get; }

    /// <summary>JSONPath: what of the result goes on; undefined means <c>$</c>, null means an empty object.</summary>
    public JsonElement OutputPath { get; }

    /// <summary>JSONata: the template of the output.</summary>
    public JsonElement Output { get; }

    /// <summary>The variables that the state assigns when it succeeds: an object of templates.</summary>
    public JsonElement Assign { get; }
}
