namespace AsteroidWorkflows.Jsonata;

/// <summary>An expression could not be parsed or evaluated.</summary>
public sealed class JsonataException : Exception
{
    private readonly string? _detail;
    private ErrorParts _parts = ErrorParts.None;

    /// <summary>An error in the caller's own words.</summary>
    public JsonataException(string code, string detail, Exception? inner = null)
        : base(null, inner)
    {
        Code = code;
        _detail = detail;
    }

    internal JsonataException(string code, ErrorParts parts, int position, Exception? inner = null)
        : base(null, inner)
    {
        Code = code;
        _parts = parts;
        Position = position;
    }

    /// <summary>
    /// JSONata's code of the error, such as <c>S0201</c> (syntax), <c>T2001</c> (type), <c>D3001</c> (value). This library's own, of which the
    /// language knows nothing: <c>U1001</c> and <c>D2015</c>, a bound overstepped; <c>U1002</c>, a function as the result; <c>U1003</c>, a result
    /// nested too deeply; <c>U1004</c>, Step Functions' internal error; <c>D3150</c>, a text that can't be encoded or decoded.
    /// </summary>
    public string Code { get; }

    /// <summary>Is <see cref="Code"/> one of JSONata's, not of this library's own?</summary>
    public bool HasCodeOfLanguage => Code is not ("D2015" or "D3150" or ['U', ..]);

    /// <summary>The bound that was overstepped; null where the error is another one.</summary>
    public JsonataBound? Bound { get; internal init; }

    /// <summary>What went wrong, without the code; of an expression for Step Functions in AWS's words, as far as they are known.</summary>
    public string Detail => _detail ?? ErrorTexts.For(Code, Dialect, Bound, _parts);

    /// <inheritdoc/>
    public override string Message => $"{Code}: {Detail}";

    /// <summary>Where in the expression's text: the offset just behind the token; -1 when the error has no place.</summary>
    public int Position { get; internal set; } = -1;

    /// <summary>The token or the function at which it went wrong; null when there is none.</summary>
    public string? Token
    {
        get => _parts.Token.IsUndefined ? null : _parts.Token.AsString ?? Formatting.ValueText.ForMessage(_parts.Token);
        internal set => _parts = _parts with { Token = Values.Value.OfNullable(value) };
    }

    /// <summary>The offending value as JSON, or the expected token of a syntax error; null when there is none.</summary>
    public string? Value => _parts.Describe(_parts.Value);

    /// <summary>Is it the expression's text that is wrong, whatever its input?</summary>
    public bool IsSyntaxError => Code[0] == 'S';

    /// <summary>The dialect in whose words the error is told.</summary>
    internal JsonataDialect Dialect { get; private set; }

    /// <summary>Tells the dialect of the expression.</summary>
    /// <returns>False always: an exception filter that lets the error pass by.</returns>
    internal bool Belongs(JsonataDialect dialect)
    {
        Dialect = dialect;
        return false;
    }
}
