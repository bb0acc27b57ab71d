using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>Counts the rounds of a loop in a variable of its own, where the loop has a bound.</summary>
internal sealed class Counter
{
    private readonly string _loop;
    private readonly Type _dataType;
    private readonly int? _most;
    private readonly int _first;
    private readonly Variable<int> _rounds;

    private Counter(string loop, Type dataType, int? most, int first)
    {
        (_loop, _dataType, _most, _first) = (loop, dataType, most, first);
        var letters = string.Concat((loop ?? "").Where(char.IsAsciiLetterOrDigit));
        _rounds = new($"roundsOf{(letters.Length > 60 ? letters[..60] : letters)}");
    }

    internal static Counter Of<T>(string loop, Rounds rounds, int first = 0) => new(loop, typeof(T), rounds.Most, first);

    /// <summary>The loop, with its count set before it.</summary>
    internal Node After(Node loop) => _most is null
        ? loop
        : new SequenceNode(new PassNode($"{_loop} Start", null, Ends: false) { Assignments = [Assigned(Expression.Constant(_first))] }, loop);

    /// <summary>The rules of a Choice that goes round while a condition holds.</summary>
    internal IReadOnlyList<ChoiceRule> Rules(LambdaExpression condition, Node round) => _most is not { } most
        ? [new(condition, round)]
        :
        [
            new(Expression.Lambda(Expression.AndAlso(condition.Body, IsBelow(most)), condition.Parameters), round) { Assignments = [OneMore()] },
            new(condition, Exceeded()),
        ];

    /// <summary>A way back that counts.</summary>
    internal Node Guard(Node back) => _most is not { } most
        ? back
        : new ChoiceNode($"{_loop} Again?", [new(Expression.Lambda(IsBelow(most), Input()), back) { Assignments = [OneMore()] }], Exceeded());

    private ParameterExpression Input() => Expression.Parameter(_dataType, "input");

    private MemberExpression Count() => Expression.Property(Expression.Constant(_rounds), nameof(Variable<>.Value));

    private BinaryExpression IsBelow(int most) => Expression.LessThan(Count(), Expression.Constant(most));

    private Assignment OneMore() => Assigned(Expression.Add(Count(), Expression.Constant(1)));

    private Assignment Assigned(Expression value) => new(_rounds, Expression.Lambda(value, Input()));

    private FailNode Exceeded() => new(
        $"{_loop} Limit",
        Expression.Lambda(Expression.Constant("LoopLimitExceeded"), Input()),
        Expression.Lambda(Expression.Constant($"The loop '{_loop}' was to go round once more than {_most} times."), Input()));
}
