using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>An expression without a JSONata form. The translator adds the workflow, the step and the expression.</summary>
internal sealed class NotTranslatableException(string why, string wayOut) : Exception(why)
{
    internal string WayOut => wayOut;

    /// <summary>The innermost expression that could not be translated.</summary>
    internal Expression? Expression { get; set; }
}
