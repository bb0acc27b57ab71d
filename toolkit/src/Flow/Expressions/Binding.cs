namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>How tightly JSONata's operators bind, the loosest first.</summary>
internal enum Binding
{
    Conditional,
    Or,
    And,
    Comparison,
    Additive,
    Multiplicative,
    Primary,
}
