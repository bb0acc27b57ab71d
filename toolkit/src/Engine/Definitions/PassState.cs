using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Passes its input on, changed or not.</summary>
public sealed class PassState : State
{
    internal PassState(StateSource source)
        : base(source)
    {
        var fields = source.Fields;
        Result = fields["Result"];
        Parameters = fields["Parameters"];
        ResultPath = fields["ResultPath"];
    }

    /// <inheritdoc/>
    public override string Type => "Pass";

    /// <summary>JSONPath: a fixed result.</summary>
    public JsonElement Result { get; }

    /// <summary>JSONPath: the template of the result.</summary>
    public JsonElement Parameters { get; }

    /// <summary>JSONPath: where in the input the result goes.</summary>
    public JsonElement ResultPath { get; }
}
