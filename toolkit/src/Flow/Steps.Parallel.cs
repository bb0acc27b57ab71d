using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

// Each branch has an input type of its own, to which the first one's has to convert: so a branch that takes something else is an error
// that names both types. With one type for all, the compiler would only say that it cannot infer it.
public static partial class Steps
{
    /// <summary>Runs two branches on the same input at once. Their results are a tuple in this order; the first error stops the others.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="first">The first branch.</param>
    /// <param name="second">The second branch.</param>
    public static WorkStep<TIn, (T1, T2)> Parallel<TIn, T1, TSecondIn, T2>(
        string name, IStep<TIn, T1> first, IStep<TSecondIn, T2> second)
        where TIn : TSecondIn =>
        new(new ParallelNode(name, [ParallelBranch.Of(first), ParallelBranch.Of(second)]));

    /// <summary>Runs three branches on the same input at once. Their results are a tuple in this order; the first error stops the others.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="first">The first branch.</param>
    /// <param name="second">The second branch.</param>
    /// <param name="third">The third branch.</param>
    public static WorkStep<TIn, (T1, T2, T3)> Parallel<TIn, T1, TSecondIn, T2, TThirdIn, T3>(
        string name, IStep<TIn, T1> first, IStep<TSecondIn, T2> second, IStep<TThirdIn, T3> third)
        where TIn : TSecondIn, TThirdIn =>
        new(new ParallelNode(name, [ParallelBranch.Of(first), ParallelBranch.Of(second), ParallelBranch.Of(third)]));

    /// <summary>Runs four branches on the same input at once. Their results are a tuple in this order; the first error stops the others.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="first">The first branch.</param>
    /// <param name="second">The second branch.</param>
    /// <param name="third">The third branch.</param>
    /// <param name="fourth">The fourth branch.</param>
    public static WorkStep<TIn, (T1, T2, T3, T4)> Parallel<TIn, T1, TSecondIn, T2, TThirdIn, T3, TFourthIn, T4>(
        string name, IStep<TIn, T1> first, IStep<TSecondIn, T2> second, IStep<TThirdIn, T3> third, IStep<TFourthIn, T4> fourth)
        where TIn : TSecondIn, TThirdIn, TFourthIn =>
        new(new ParallelNode(name, [ParallelBranch.Of(first), ParallelBranch.Of(second), ParallelBranch.Of(third), ParallelBranch.Of(fourth)]));

    /// <summary>Runs five branches on the same input at once. Their results are a tuple in this order; the first error stops the others.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="first">The first branch.</param>
    /// <param name="second">The second branch.</param>
    /// <param name="third">The third branch.</param>
    /// <param name="fourth">The fourth branch.</param>
    /// <param name="fifth">The fifth branch.</param>
    public static WorkStep<TIn, (T1, T2, T3, T4, T5)> Parallel<TIn, T1, TSecondIn, T2, TThirdIn, T3, TFourthIn, T4, TFifthIn, T5>(
        string name, IStep<TIn, T1> first, IStep<TSecondIn, T2> second, IStep<TThirdIn, T3> third, IStep<TFourthIn, T4> fourth, IStep<TFifthIn, T5> fifth)
        where TIn : TSecondIn, TThirdIn, TFourthIn, TFifthIn =>
        new(new ParallelNode(name, [ParallelBranch.Of(first), ParallelBranch.Of(second), ParallelBranch.Of(third), ParallelBranch.Of(fourth), ParallelBranch.Of(fifth)]));

    /// <summary>Runs six branches on the same input at once. Their results are a tuple in this order; the first error stops the others.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="first">The first branch.</param>
    /// <param name="second">The second branch.</param>
    /// <param name="third">The third branch.</param>
    /// <param name="fourth">The fourth branch.</param>
    /// <param name="fifth">The fifth branch.</param>
    /// <param name="sixth">The sixth branch.</param>
    public static WorkStep<TIn, (T1, T2, T3, T4, T5, T6)> Parallel<TIn, T1, TSecondIn, T2, TThirdIn, T3, TFourthIn, T4, TFifthIn, T5, TSixthIn, T6>(
        string name, IStep<TIn, T1> first, IStep<TSecondIn, T2> second, IStep<TThirdIn, T3> third, IStep<TFourthIn, T4> fourth, IStep<TFifthIn, T5> fifth, IStep<TSixthIn, T6> sixth)
        where TIn : TSecondIn, TThirdIn, TFourthIn, TFifthIn, TSixthIn =>
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
    public static WorkStep<TIn, (T1, T2, T3, T4, T5, T6, T7)> Parallel<TIn, T1, TSecondIn, T2, TThirdIn, T3, TFourthIn, T4, TFifthIn, T5, TSixthIn, T6, TSeventhIn, T7>(
        string name, IStep<TIn, T1> first, IStep<TSecondIn, T2> second, IStep<TThirdIn, T3> third, IStep<TFourthIn, T4> fourth, IStep<TFifthIn, T5> fifth, IStep<TSixthIn, T6> sixth, IStep<TSeventhIn, T7> seventh)
        where TIn : TSecondIn, TThirdIn, TFourthIn, TFifthIn, TSixthIn, TSeventhIn =>
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
    public static WorkStep<TIn, (T1, T2, T3, T4, T5, T6, T7, T8)> Parallel<TIn, T1, TSecondIn, T2, TThirdIn, T3, TFourthIn, T4, TFifthIn, T5, TSixthIn, T6, TSeventhIn, T7, TEighthIn, T8>(
        string name, IStep<TIn, T1> first, IStep<TSecondIn, T2> second, IStep<TThirdIn, T3> third, IStep<TFourthIn, T4> fourth, IStep<TFifthIn, T5> fifth, IStep<TSixthIn, T6> sixth, IStep<TSeventhIn, T7> seventh, IStep<TEighthIn, T8> eighth)
        where TIn : TSecondIn, TThirdIn, TFourthIn, TFifthIn, TSixthIn, TSeventhIn, TEighthIn =>
        new(new ParallelNode(name, [ParallelBranch.Of(first), ParallelBranch.Of(second), ParallelBranch.Of(third), ParallelBranch.Of(fourth), ParallelBranch.Of(fifth), ParallelBranch.Of(sixth), ParallelBranch.Of(seventh), ParallelBranch.Of(eighth)]));
}
