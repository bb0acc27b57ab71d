using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Where to go when work has failed for good.</summary>
public sealed class Catcher
{
    internal Catcher(Fields fields)
    {
        ErrorEquals = fields.Texts("ErrorEquals");
        Next = fields.Required("Next");
        ResultPath = fields["ResultPath"];
        Output = fields["Output"];
        Assign = fields["Assign"];
    }

    /// <summary>The names of the errors it is for; <c>States.ALL</c> and <c>States.TaskFailed</c> stand for many.</summary>
    public IReadOnlyList<string> ErrorEquals { get; }

    /// <summary>The state to go to.</summary>
    public string Next { get; }

    /// <summary>JSONPath: where in the input the error goes; undefined means <c>$</c>.</summary>
    public JsonElement ResultPath { get; }

    /// <summary>JSONata: the template of the output.</summary>
    public JsonElement Output { get; }

    /// <summary>The variables assigned when the error is caught.</summary>
    public JsonElement Assign { get; }
}
