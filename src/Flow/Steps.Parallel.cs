using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

public static partial class Steps
{
    /// <summary>Runs two branches on the same input at once. Their results are a tuple in this order; the first error stops the others.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="first">The first branch.</param>
    /// <param name="second">The second branch.</param>
    public static WorkStep<TIn, (T1, T2)> Parallel<TIn, T1, T2>(
        string name, IStep<TIn, T1> first, IStep<TIn, T2> second) =>
        new(new ParallelNode(name, [ParallelBranch.Of(first), ParallelBranch.Of(second)]));

    /// <summary>Runs three branches on the same input at once. Their results are a tuple in this order; the first error stops the others.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="first">The first branch.</param>
    /// <param name="second">The second branch.</param>
    /// <param name="third">The third branch.</param>
    public static WorkStep<TIn, (T1, T2, T3)> Parallel<TIn, T1, T2, T3>(
        string name, IStep<TIn, T1> first, IStep<TIn, T2> second, IStep<TIn, T3> third) =>
        new(new ParallelNode(name, [ParallelBranch.Of(first), ParallelBranch.Of(second), ParallelBranch.Of(third)]));

    /// <summary>Runs four branches on the same input at once. Their results are a tuple in this order; the first error stops the others.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="first">The first branch.</param>
    /// <param name="second">The second branch.</param>
    /// <param name="third">The third branch.</param>
    /// <param name="fourth">The fourth branch.</param>
    public static WorkStep<TIn, (T1, T2, T3, T4)> Parallel<TIn, T1, T2, T3, T4>(
        string name, IStep<TIn, T1> first, IStep<TIn, T2> second, IStep<TIn, T3> third, IStep<TIn, T4> fourth) =>
        new(new ParallelNode(name, [ParallelBranch.Of(first), ParallelBranch.Of(second), ParallelBranch.Of(third), ParallelBranch.Of(fourth)]));

    /// <summary>Runs five branches on the same input at once. Their results are a tuple in this order; the first error stops the others.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="first">The first branch.</param>
    /// <param name="second">The second branch.</param>
    /// <param name="third">The third branch.</param>
    /// <param name="fourth">The fourth branch.</param>
    /// <param name="fifth">The fifth branch.</param>
    public static WorkStep<TIn, (T1, T2, T3, T4, T5)> Parallel<TIn, T1, T2, T3, T4, T5>(
        string name, IStep<TIn, T1> first, IStep<TIn, T2> second, IStep<TIn, T3> third, IStep<TIn, T4> fourth, IStep<TIn, T5> fifth) =>
        new(new ParallelNode(name, [ParallelBranch.Of(first), ParallelBranch.Of(second), ParallelBranch.Of(third), ParallelBranch.Of(fourth), ParallelBranch.Of(fifth)]));

    /// <summary>Runs six branches on the same input at once. Their results are a tuple in this order; the first error stops the others.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="first">The first branch.</param>
    /// <param name="second">The second branch.</param>
    /// <param name="third">The third branch.</param>
    /// <param name="fourth">The fourth branch.</param>
    /// <param name="fifth">The fifth branch.</param>
    /// <param name="sixth">The sixth branch.</param>
    public static WorkStep<TIn, (T1, T2, T3, T4, T5, T6)> Parallel<TIn, T1, T2, T3, T4, T5, T6>(
        string name, IStep<TIn, T1> first, IStep<TIn, T2> second, IStep<TIn, T3> third, IStep<TIn, T4> fourth, IStep<TIn, T5> fifth, IStep<TIn, T6> sixth) =>
        new(new ParallelNode(name, [ParallelBranch.Of(first), ParallelBranch.Of(second), ParallelBranch.Of(third), ParallelBranch.Of(fourth), ParallelBranch.Of(fifth), ParallelBranch.Of(sixth)]));

    /// <summary>Runs seven branches on the same input at once. Their results are a tuple in this order; the first error stops the others.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="first">The first branch.</param>
    /// <param name="second">The second branch.</param>
    /// <param name="third">The third branch.</param>
    /// <param name="fourth">The fourth branch.</param>
    /// <param name="fifth">The fifth branch.</param>
    /// <param name="sixth">The sixth branch.</param>
    /// <param name="seventh">The seventh branch.</param>
    public static WorkStep<TIn, (T1, T2, T3, T4, T5, T6, T7)> Parallel<TIn, T1, T2, T3, T4, T5, T6, T7>(
        string name, IStep<TIn, T1> first, IStep<TIn, T2> second, IStep<TIn, T3> third, IStep<TIn, T4> fourth, IStep<TIn, T5> fifth, IStep<TIn, T6> sixth, IStep<TIn, T7> seventh) =>
        new(new ParallelNode(name, [ParallelBranch.Of(first), ParallelBranch.Of(second), ParallelBranch.Of(third), ParallelBranch.Of(fourth), ParallelBranch.Of(fifth), ParallelBranch.Of(sixth), ParallelBranch.Of(seventh)]));

    /// <summary>Runs eight branches on the same input at once. Their results are a tuple in this order; the first error stops the others.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="first">The first branch.</param>
    /// <param name="second">The second branch.</param>
    /// <param name="third">The third branch.</param>
    /// <param name="fourth">The fourth branch.</param>
    /// <param name="fifth">The fifth branch.</param>
    /// <param name="sixth">The sixth branch.</param>
    /// <param name="seventh">The seventh branch.</param>
    /// <param name="eighth">The eighth branch.</param>
    public static WorkStep<TIn, (T1, T2, T3, T4, T5, T6, T7, T8)> Parallel<TIn, T1, T2, T3, T4, T5, T6, T7, T8>(
        string name, IStep<TIn, T1> first, IStep<TIn, T2> second, IStep<TIn, T3> third, IStep<TIn, T4> fourth, IStep<TIn, T5> fifth, IStep<TIn, T6> sixth, IStep<TIn, T7> seventh, IStep<TIn, T8> eighth) =>
        new(new ParallelNode(name, [ParallelBranch.Of(first), ParallelBranch.Of(second), ParallelBranch.Of(third), ParallelBranch.Of(fourth), ParallelBranch.Of(fifth), ParallelBranch.Of(sixth), ParallelBranch.Of(seventh), ParallelBranch.Of(eighth)]));
}
