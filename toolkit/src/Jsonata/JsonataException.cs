namespace AsteroidWorkflows.Jsonata;

/// <summary>An expression could not be parsed or evaluated.</summary>
public sealed class JsonataException : Exception
{
    private readonly string? _detail;
    private readonly string? _other;
    private readonly int _index;

    /// <summary>An error in the caller's own words.</summary>
    public JsonataException(string code, string detail, Exception? inner = null)
        : base(null, inner)
    {
        Code = code;
        _detail = detail;
    }

    internal JsonataException(string code, int position, string? token, string? value, string? other, int index, Exception? inner = null)
        : base(null, inner)
    {
        Code = code;
        Position = position;
        Token = token;
        Value = value;
        _other = other;
        _index = index;
    }

    /// <summary>JSONata's code of the error, such as <c>S0201</c> (syntax), <c>T2001</c> (type), <c>D3001</c> (value); <c>U1001</c> is a bound overstepped.</summary>
    public string Code { get; }

    /// <summary>What went wrong, without the code.</summary>
    public string Detail => _detail ?? ErrorTexts.For(Code, Token, Value, _other, _index);

    /// <inheritdoc/>
    public override string Message => $"{Code}: {Detail}";

    /// <summary>Where in the expression's text: the offset just behind the token; -1 when the error has no place.</summary>
    public int Position { get; internal set; } = -1;

    /// <summary>The token or the function at which it went wrong; null when there is none.</summary>
    public string? Token { get; internal set; }

    /// <summary>The offending value as JSON, or the expected token of a syntax error; null when there is none.</summary>
    public string? Value { get; }

    /// <summary>Is it the expression's text that is wrong, whatever its input?</summary>
    public bool IsSyntaxError => Code[0] == 'S';

    /// <summary>The text that Step Functions puts behind "threw an error during evaluation. ": code, colon, detail.</summary>
    public string QueryEvaluationCause => Message;
}
