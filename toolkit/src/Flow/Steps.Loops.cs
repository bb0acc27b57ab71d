using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

public static partial class Steps
{
    /// <summary>Does something as long as a condition holds, which is looked at before each round.</summary>
    /// <param name="name">The name of the Choice that looks at the condition.</param>
    /// <param name="condition">For instance <c>(Job j) => j.Left > 0</c>.</param>
    /// <param name="body">A round: it hands on what the next one begins with.</param>
    /// <param name="rounds">How many rounds there may be.</param>
    public static Step<T, T> While<T>(string name, Expression<Func<T, bool>> condition, IStep<T, T> body, Rounds rounds)
    {
        var (target, counter) = (new LoopTarget(name), Counter.Of<T>(name, NotNull(rounds)));
        var round = new SequenceNode(NotNull(body).Node, new JumpNode(target));
        return new(counter.After(new LoopNode(target, new ChoiceNode(name, counter.Rules(NotNull(condition), round), new GoOnNode($"{name} Done")))));
    }

    /// <summary>Does something once, and again as long as a condition holds, which is looked at after each round.</summary>
    /// <param name="name">The name of the Choice that looks at the condition.</param>
    /// <param name="body">A round: it hands on what the next one begins with.</param>
    /// <param name="condition">For instance <c>j => j.Left > 0</c>.</param>
    /// <param name="rounds">How many rounds there may be, with the first.</param>
    public static Step<T, T> DoWhile<T>(string name, IStep<T, T> body, Expression<Func<T, bool>> condition, Rounds rounds)
    {
        var (target, counter) = (new LoopTarget(name), Counter.Of<T>(name, NotNull(rounds), first: 1));
        var choice = new ChoiceNode(name, counter.Rules(NotNull(condition), new JumpNode(target)), new GoOnNode($"{name} Done"));
        return new(counter.After(new LoopNode(target, new SequenceNode(NotNull(body).Node, choice))));
    }

    /// <summary>Asks again and again, with a wait in between, until an answer is final.</summary>
    /// <param name="name">The name of the Choice that looks at the answer.</param>
    /// <param name="ask">Asks; it hands on what it asks with the next time.</param>
    /// <param name="until">Whether the answer is final, such as <c>j => j.Status != "RUNNING"</c>.</param>
    /// <param name="interval">The wait between two questions: whole seconds.</param>
    /// <param name="rounds">How often it may ask.</param>
    public static Step<T, T> Poll<T>(string name, IStep<T, T> ask, Expression<Func<T, bool>> until, TimeSpan interval, Rounds rounds)
    {
        var (target, counter) = (new LoopTarget(name), Counter.Of<T>(name, NotNull(rounds), first: 1));
        var wait = new SequenceNode(new WaitNode($"{name} Wait", interval, null, null), new JumpNode(target));
        var not = Expression.Lambda<Func<T, bool>>(Expression.Not(NotNull(until).Body), until.Parameters);
        var choice = new ChoiceNode(name, counter.Rules(not, wait), new GoOnNode($"{name} Done"));
        return new(counter.After(new LoopNode(target, new SequenceNode(NotNull(ask).Node, choice))));
    }

    /// <summary>Steps that may lead back to the first of them, from wherever in them.</summary>
    /// <param name="name">A name for the loop.</param>
    /// <param name="body">The steps, such as <c>again => Charge.Catch&lt;Busy>().ThenFail((o, e) => o, again.Back())</c>.</param>
    /// <param name="rounds">How often they may begin, with the first time.</param>
    public static Step<TIn, TOut> Loop<TIn, TOut>(string name, Func<Again<TIn>, IStep<TIn, TOut>> body, Rounds rounds)
    {
        var (target, counter) = (new LoopTarget(name), Counter.Of<TIn>(name, NotNull(rounds), first: 1));
        return new(counter.After(new LoopNode(target, NotNull(body)(new(counter.Guard(new JumpNode(target)))).Node)));
    }
}
