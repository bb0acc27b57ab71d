namespace AsteroidWorkflows.Jsonata.Parsing;

internal enum SyntaxKind
{
    Name,
    Variable,
    String,
    Number,
    Constant,
    Regex,
    Wildcard,
    Descendants,
    Parent,

    /// <summary>An operator with two sides, <see cref="Syntax.Text"/> tells which.</summary>
    Binary,
    Negate,
    Array,
    Object,
    GroupBy,
    OrderBy,
    Call,
    PartialCall,
    Lambda,
    Condition,
    Coalesce,
    Default,
    Block,
    Transform,

    /// <summary>A ? that stands for an argument still to come.</summary>
    Placeholder,

    /// <summary>The end of the expression where a value is expected: an error, but one that comes after that of a bracket that is not closed.</summary>
    End,

    /// <summary>and, or, in where a value is expected: a name.</summary>
    Keyword,
}
