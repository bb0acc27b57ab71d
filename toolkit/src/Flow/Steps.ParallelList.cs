using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

public static partial class Steps
{
    /// <summary>Runs as many branches as there are on the same input at once. Their results are an array in this order; the first error stops the others.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="branches">The branches: one at least.</param>
    public static WorkStep<TIn, TOut[]> Parallel<TIn, TOut>(string name, IReadOnlyList<IStep<TIn, TOut>> branches) =>
        new(new ParallelNode(name, [.. NotNull(branches).Select(ParallelBranch.Of)]));

    /// <summary>Runs as many branches as there are on what is made of the input. Their results are an array in this order; the first error stops the others.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="arguments">What the branches get, such as <c>(Order o) => o.Customer</c>.</param>
    /// <param name="branches">The branches: one at least.</param>
    public static WorkStep<TIn, TOut[]> Parallel<TIn, TArguments, TOut>(string name, Expression<Func<TIn, TArguments>> arguments, IReadOnlyList<IStep<TArguments, TOut>> branches) =>
        new(new ParallelNode(name, [.. NotNull(branches).Select(ParallelBranch.Of)]) { Arguments = NotNull(arguments) });
}
