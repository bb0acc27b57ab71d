using System.Globalization;
using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Paths;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>A number that a definition gives as it is, as a JSONata expression, or by a path: <c>MaxConcurrency</c> and the like.</summary>
internal sealed class NumberField
{
    private readonly string _field;
    private readonly bool _whole;
    private readonly decimal? _least;
    private readonly decimal? _fixed;
    private readonly Template? _template;
    private readonly StatesPath? _path;

    public NumberField(string field, JsonElement source, string? path, QueryLanguage language, bool whole = true, decimal? least = null)
    {
        _least = least;
        _field = field;
        _whole = whole;
        _path = path is null ? null : StatesPath.Parse(path);
        if (source.ValueKind == JsonValueKind.Number && source.TryGetDecimal(out var number))
        {
            _fixed = number;
        }
        else if (source.ValueKind != JsonValueKind.Undefined)
        {
            _template = Template.Compile(source, language, field);
        }
    }

    /// <summary>The number, null where the definition gives none.</summary>
    public decimal? Evaluate(EvaluationScope scope)
    {
        if (_fixed is not null)
        {
            return _fixed;
        }

        if (_template is not null)
        {
            var value = _template.EvaluateAs("number", scope);
            return Parse(value) is { } computed && IsAllowed(computed) ? computed : throw new StatesException(
                ErrorNames.QueryEvaluation,
                $"The {_field} field must be {Kind}, but was: {JsonValues.Text(value)}")
            {
                Location = _field,
            };
        }

        if (_path is null)
        {
            return null;
        }

        var found = _path.Select(scope);
        var referred = (_whole ? ParseLong(found) : Parse(found)) ?? throw new StatesException(
            ErrorNames.Runtime,
            $"The {_field}Path field refers to value \"{(found.ValueKind == JsonValueKind.String ? found.GetString() : JsonValues.Text(found))}\" "
            + $"which is not a valid {(_whole ? "integer" : "float")}: {_path.Text}");
        return IsAllowed(referred)
            ? referred
            : throw new StatesException(
                ErrorNames.Runtime, $"Expected {Sign}{Number} for {_field}, got '{JsonValues.Text(found)}' instead.");
    }

    private bool IsAllowed(decimal number) => _least is null || number >= _least;

    private string Kind => _least is null ? (_whole ? "an integer" : "a number") : $"a {Sign}{Number}";

    private string Sign => _least > 0 ? "positive " : "non-negative ";

    private string Number => _whole ? "integer" : "number";

    // A path's value is read as its text, so that 2.0 is no integer and "2" is one.
    private static decimal? ParseLong(JsonElement value) => long.TryParse(
        value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : null;

    private decimal? Parse(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && (!_whole || number == decimal.Floor(number))
            ? number
            : null;
    }
}
