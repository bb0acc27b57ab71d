using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Jsonata;

namespace AsteroidWorkflows.Engine.Templates;

/// <summary>A JSONata expression at a place of a template.</summary>
internal sealed class JsonataNode : ComputedNode
{
    private readonly JsonataExpression _expression;
    private readonly string _field;
    private readonly bool _needsContext;

    public JsonataNode(string expression, string field)
    {
        _expression = JsonataExpression.Parse(expression, JsonataDialect.StepFunctions);
        _field = field;
        // Writing out the context object costs more than most expressions: leave it out where the expression can't see it.
        _needsContext = _expression.References.Any(static reference =>
            reference.Variable == StatesVariable.Name && (reference.Path is [] || reference.Path[0] == "context"));
    }

    public override IEnumerable<string> Variables => _expression.References
        .Select(static reference => reference.Variable)
        .Where(static variable => variable is not ("" or "$" or StatesVariable.Name));

    public override JsonElement Evaluate(EvaluationScope scope)
    {
        JsonElement value;
        try
        {
            value = _expression.EvaluateWith(new StatesVariable(scope, _needsContext), scope.Sources.Jsonata);
        }
        catch (JsonataException failure)
        {
            throw Error(EvaluationFailure.Describe(failure, scope.Sources), failure);
        }

        return JsonValues.IsUndefined(value) ? throw Error("returned nothing (undefined).") : value;
    }

    public StatesException Unexpected(string expected, JsonElement value) => Error(
        $"returned an unexpected result type. Expected '{expected}', but was '{JsonTypeName.Of(value)}' for value: {JsonValues.Text(value)}");

    private StatesException Error(string problem, Exception? inner = null) => new(
        ErrorNames.QueryEvaluation,
        $"The JSONata expression '{_expression.Text}' specified for the field '{_field}' {problem}",
        inner)
    {
        Location = _field,
    };
}
