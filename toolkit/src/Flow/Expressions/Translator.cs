using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>
/// Turns the expression of one field of one state into what the States Language has for it: a JSON template whose constants are plain JSON
/// and whose other leaves are <c>{% JSONata %}</c>. What has no equivalent is refused.
/// </summary>
internal sealed partial class Translator(WorkflowContext workflow, string step, string field, ServiceSpelling? service = null)
{
    private readonly Dictionary<ParameterExpression, Jsonata> _values = [];
    private readonly HashSet<ParameterExpression> _indexes = [];
    private readonly HashSet<Expression> _mayHaveForm = [];
    private Constants _constants = null!;

    /// <summary>How the service that an object is for spells its members; null where the object is the workflow's own.</summary>
    private ServiceSpelling? _service = service;

    /// <summary>Keeps names that no generated one may hide.</summary>
    internal Translator Reserving(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _values[Expression.Parameter(typeof(object), name)] = new("$" + name);
        }

        return this;
    }

    /// <summary>Translates a lambda's body; the texts stand for its parameters in their order.</summary>
    internal JsonNode? Template(LambdaExpression lambda, params ReadOnlySpan<Jsonata?> parameters) => Template(lambda.Body, lambda.Parameters, parameters);

    /// <summary>Translates a part of a lambda's body; a parameter without a text may not be used in it.</summary>
    internal JsonNode? Template(Expression body, IReadOnlyList<ParameterExpression> parameters, params ReadOnlySpan<Jsonata?> texts)
    {
        Bind(parameters, texts);
        return Refusing(body, () => TemplateOf(body));
    }

    /// <summary>Translates a lambda's body as a single expression, as <c>Condition</c> and <c>Items</c> need it.</summary>
    internal string Single(LambdaExpression lambda, params ReadOnlySpan<Jsonata?> parameters)
    {
        Bind(lambda.Parameters, parameters);
        return Refusing(lambda.Body, () => Delimited(Path(lambda.Body)));
    }

    /// <summary>Translates a lambda's body and puts the outcome into a wider expression.</summary>
    internal string Single(LambdaExpression lambda, Func<Jsonata, Jsonata> wrap, params ReadOnlySpan<Jsonata?> parameters)
    {
        Bind(lambda.Parameters, parameters);
        return Refusing(lambda.Body, () => Delimited(wrap(Inline(lambda.Body))));
    }

    /// <summary>One expression as JSONata, which may give nothing where C# throws.</summary>
    internal Jsonata Path(Expression expression)
    {
        try
        {
            var value = _constants.Contains(expression) ? JsonataText.Value(ConstantOf(expression)) : InlineVarying(expression);
            return value.Nothing is not null && IsPresent(WithoutConversion(expression)) ? value with { Nothing = null } : value;
        }
        catch (NotTranslatableException exception) when (exception.Expression is null)
        {
            exception.Expression = expression;
            throw;
        }
    }

    /// <summary>Translates a nested lambda, such as that of a LINQ method, as a JSONata function.</summary>
    internal NestedFunction Function(LambdaExpression lambda, Shape? item, Func<Jsonata, Jsonata>? wrap = null)
    {
        foreach (var parameter in lambda.Parameters)
        {
            _values[parameter] = new("$" + FreeName(parameter.Name));
        }

        _shapes[lambda.Parameters[0]] = item ?? Shape.Unknown(lambda.Parameters[0].Type);
        if (lambda.Parameters.Count == 2)
        {
            _indexes.Add(lambda.Parameters[1]);
        }

        var before = _mayFail;
        var body = Inline(lambda.Body);
        var mayBeNull = MayBeNull(lambda.Body);
        var parameters = string.Join(", ", lambda.Parameters.Select(parameter => _values[parameter].Text));
        foreach (var parameter in lambda.Parameters)
        {
            _values.Remove(parameter);
        }

        return new(new($"function({parameters}) {{ {(wrap?.Invoke(body) ?? body).Text} }}"), _mayFail > before, mayBeNull);
    }

    internal bool IsIndex(ParameterExpression parameter) => _indexes.Contains(parameter);

    internal object? Constant(Expression expression) =>
        _constants.Contains(expression)
            ? Constants.Evaluate(expression)
            : throw new NotTranslatableException($"{ExpressionText.Of(expression)} has to be a constant here", "Use a value that is known when the workflow is built.");

    /// <summary>What the workflow's own check finds wrong with a text in JSONata; null when nothing.</summary>
    internal string? JsonataProblem(string text) => workflow.Options.CheckJsonata?.Invoke(text);

    internal bool IsConstant(Expression expression) => _constants.Contains(expression);

    private static string Delimited(Jsonata expression) => $"{{% {Helpers.Defined(expression.Text)} %}}";

    private void Bind(IReadOnlyList<ParameterExpression> parameters, ReadOnlySpan<Jsonata?> texts)
    {
        for (var i = 0; i < Math.Min(texts.Length, parameters.Count); i++)
        {
            if (texts[i] is { } text)
            {
                _values[parameters[i]] = text;
            }
        }
    }

    private T Refusing<T>(Expression body, Func<T> translate)
    {
        try
        {
            _constants = new(body);
            return translate();
        }
        catch (NotTranslatableException exception)
        {
            throw workflow.Error(step, $"{field}, {ExpressionText.Of(exception.Expression ?? body)}: {exception.Message}. {exception.WayOut}");
        }
    }

    /// <summary>The C# name where it can be had: a variable of JSONata hides a function of the same name.</summary>
    internal string FreeName(string? wanted)
    {
        var name = wanted is { Length: > 0 } && wanted.All(char.IsAsciiLetterOrDigit) && !char.IsAsciiDigit(wanted[0]) && !JsonataFunctions.Contains(wanted) ? wanted : "item";
        var free = name;
        for (var i = 2; _values.Values.Any(value => value.Text == "$" + free); i++)
        {
            free = name + i;
        }

        return free;
    }

    private JsonNode? TemplateOf(Expression expression)
    {
        expression = WithoutConversion(expression);
        if (_constants.Contains(expression))
        {
            return TemplateOf(ConstantOf(expression));
        }

        if (expression is MemberExpression { Expression.Type: var owner } member && owner == typeof(Resource))
        {
            return TokenOf(member);
        }

        if (FieldsOf(expression) is { } fields)
        {
            var template = new JsonObject();
            foreach (var (name, value) in fields)
            {
                CheckKey(name);
                var node = In(value.IsPayload, () => value.Expression is null ? TemplateOf(value.Constant) : TemplateOf(value.Expression));
                if (node is not null || _service is null)
                {
                    template[name] = node;
                }
            }

            return template;
        }

        return ItemsOf(expression) is { } items ? new JsonArray([.. items.Select(TemplateOf)]) : Delimited(Path(expression));
    }

    internal Jsonata AsPayload(Func<Jsonata> translate) => In(isPayload: true, translate);

    /// <summary>Translates what belongs to the workflow and not to the service, where that is so.</summary>
    internal T In<T>(bool isPayload, Func<T> translate)
    {
        var outside = _service;
        _service = isPayload ? null : outside;
        var translated = translate();
        _service = outside;
        return translated;
    }

    /// <summary>A constant stands as plain JSON, but for a text that would be taken for an expression or a token.</summary>
    private JsonNode? TemplateOf(JsonNode? constant)
    {
        switch (constant)
        {
            case JsonObject fields:
                fields.Select(field => field.Key).ToList().ForEach(CheckKey);
                return new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, TemplateOf(field.Value))));
            case JsonArray items:
                return new JsonArray([.. items.Select(TemplateOf)]);
            case null:
                return null;
            default:
                return constant.GetValueKind() == JsonValueKind.String && IsAmbiguous(constant.GetValue<string>())
                    ? Delimited(JsonataText.Value(constant))
                    : constant.DeepClone();
        }
    }

    private static void CheckKey(string key)
    {
        if (key.Contains("${", StringComparison.Ordinal))
        {
            throw new NotTranslatableException($"the field name '{key}' looks like a token of the deployment", "Choose a name without '${'.");
        }
    }

    private static bool IsAmbiguous(string text) =>
        text.StartsWith("{%", StringComparison.Ordinal) || text.EndsWith("%}", StringComparison.Ordinal) || text.Contains("${", StringComparison.Ordinal);

    private string TokenOf(MemberExpression member)
    {
        var resource = (Resource)Constants.Evaluate(member.Expression!)!;
        return member.Member.Name switch
        {
            nameof(Resource.Name) => workflow.Use(new ResourceNameSubstitution(resource.Id + "Name", resource)),
            nameof(Resource.Arn) when resource.FixedArn is { } arn => arn,
            nameof(Resource.Url) => workflow.Use(new ResourceUrlSubstitution(resource.Id + "Url", resource)),
            nameof(Resource.Arn) => workflow.Use(new ResourceArnSubstitution(resource.Id + "Arn", resource)),
            _ => resource.Id,
        };
    }
}
