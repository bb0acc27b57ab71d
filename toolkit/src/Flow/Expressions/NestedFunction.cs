namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>A lambda within an expression, as JSONata.</summary>
/// <param name="Text">The function.</param>
/// <param name="CanFail">It can fail for some item.</param>
/// <param name="MayBeNull">It may give null.</param>
internal readonly record struct NestedFunction(Jsonata Text, bool CanFail, bool MayBeNull);
