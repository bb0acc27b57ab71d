namespace AsteroidWorkflows.Flow;

internal static class ExpressionOnly
{
    internal static InvalidOperationException Use(string member) =>
        new($"{member} has a value only while an execution runs. Use it inside the expression of a step, which is translated and never called.");
}
