namespace AsteroidWorkflows.Jsonata;

/// <summary>An expression could not be parsed or evaluated.</summary>
public sealed class JsonataException : Exception
{
    /// <summary>An error at a place of an expression.</summary>
    public JsonataException(string code, string detail, int position = -1, string? token = null, string? value = null, Exception? inner = null)
        : base($"{code}: {detail}", inner)
    {
        Code = code;
        Detail = detail;
        Position = position;
        Token = token;
        Value = value;
    }

    /// <summary>JSONata's code of the error, such as <c>S0201</c> (syntax), <c>T2001</c> (type), <c>D3001</c> (value).</summary>
    public string Code { get; }

    /// <summary>What went wrong, without the code.</summary>
    public string Detail { get; }

    /// <summary>Where in the expression's text: the offset just behind the token; -1 when the error has no place.</summary>
    public int Position { get; internal set; }

    /// <summary>The token or the function at which it went wrong; null when there is none.</summary>
    public string? Token { get; internal set; }

    /// <summary>The offending value as JSON, or the expected token of a syntax error; null when there is none.</summary>
    public string? Value { get; }

    /// <summary>Is it the expression's text that is wrong, whatever its input?</summary>
    public bool IsSyntaxError => Code[0] == 'S';

    /// <summary>The text that Step Functions puts behind "threw an error during evaluation. ": code, colon, detail.</summary>
    public string QueryEvaluationCause => Message;
}
