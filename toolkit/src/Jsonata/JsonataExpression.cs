using System.Text.Json;
using AsteroidWorkflows.Jsonata.Compiling;
using AsteroidWorkflows.Jsonata.Formatting;
using AsteroidWorkflows.Jsonata.Nodes;
using AsteroidWorkflows.Jsonata.Parsing;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata;

/// <summary>An expression of the JSONata language, parsed once to be evaluated many times, by several threads at once if need be.</summary>
public sealed class JsonataExpression
{
    private readonly Node _root;
    private readonly DirectPath? _pick;

    private JsonataExpression(string text, JsonataDialect dialect)
    {
        Text = text;
        Dialect = dialect;
        try
        {
            var syntax = Parser.Parse(text, dialect);
            _root = Compiler.Compile(syntax, dialect);
            _pick = DirectPath.Of(_root);
            References = ReferenceFinder.Find(syntax, dialect);
        }
        catch (JsonataException error) when (error.Belongs(dialect))
        {
            throw;
        }
    }

    /// <summary>The text that was parsed.</summary>
    public string Text { get; }

    /// <summary>The dialect it was parsed in.</summary>
    public JsonataDialect Dialect { get; }

    /// <summary>The variables that the expression needs from outside (built-in functions are not among them), in order of appearance.</summary>
    public IReadOnlyList<JsonataReference> References { get; }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="JsonataException">The text is not an expression; <see cref="JsonataException.Position"/> tells where.</exception>
    public static JsonataExpression Parse(string text, JsonataDialect dialect = JsonataDialect.Standard) => new(text, dialect);

    /// <summary>Evaluates the expression.</summary>
    /// <param name="input">What <c>$</c> and <c>$$</c> stand for; <c>default</c> for no input.</param>
    /// <param name="variables">Values by variable name, without <c>$</c>.</param>
    /// <param name="options">Bounds and sources; <see cref="JsonataOptions.Default"/> where none are given.</param>
    /// <returns>The result; an element of kind <see cref="JsonValueKind.Undefined"/> where the expression yields nothing.</returns>
    /// <exception cref="JsonataException">The evaluation failed, went over a bound, or yielded a function (code <c>U1002</c>).</exception>
    public JsonElement Evaluate(JsonElement input, IReadOnlyDictionary<string, JsonElement>? variables = null, JsonataOptions? options = null) =>
        Evaluate(variables is null ? null : new ElementVariables(variables), input, options);

    /// <summary>Evaluates the expression without an input, on variables of a source of its own.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="options">Bounds and sources; <see cref="JsonataOptions.Default"/> where none are given.</param>
    /// <returns>The result; an element of kind <see cref="JsonValueKind.Undefined"/> where the expression yields nothing.</returns>
    /// <exception cref="JsonataException">The evaluation failed, went over a bound, or yielded a function (code <c>U1002</c>).</exception>
    public JsonElement EvaluateWith(IJsonataVariables variables, JsonataOptions? options = null) => Evaluate(variables, default, options);

    private JsonElement Evaluate(IJsonataVariables? variables, JsonElement input, JsonataOptions? options)
    {
        if (_pick is not null && _pick.TryFollow(input, variables, out var picked) && (Dialect == JsonataDialect.Standard || ResultWriter.IsWrittenSo(picked)))
        {
            return picked;
        }

        return EvaluateNodes(variables, input, options ?? JsonataOptions.Default);
    }

    private JsonElement EvaluateNodes(IJsonataVariables? variables, JsonElement input, JsonataOptions options)
    {
        var value = Value.From(input);
        var run = new Run(options, Dialect, variables, value);
        var context = value.AsArray is not null ? Value.Of(new ArrayValue([value], 1) { IsSequence = true, IsOuterWrapper = true }) : value;
        try
        {
            return ResultWriter.ToElement(_root.Evaluate(context, new Frame(run)), Dialect);
        }
        catch (JsonataException error) when (error.Belongs(Dialect))
        {
            throw;
        }
    }
}
