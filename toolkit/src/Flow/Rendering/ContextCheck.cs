using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>Refuses what an expression takes from the context object where that does not hold it: it would fail when the execution runs.</summary>
internal sealed class ContextCheck : ExpressionVisitor
{
    private readonly StateBuilder _state;
    private readonly ScopePlace _place;
    private readonly List<IVariable> _variables = [];

    private ContextCheck(StateBuilder state, ScopePlace place) => (_state, _place) = (state, place);

    /// <summary>Checks an expression, and answers the variables that it reads.</summary>
    internal static List<IVariable> Check(StateBuilder state, Expression expression, ScopePlace place)
    {
        var check = new ContextCheck(state, place);
        check.Visit(expression);
        return check._variables;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (Variables.Of(node) is { } variable)
        {
            _variables.Add(variable);
        }

        if (node.Member.DeclaringType == typeof(Context) && node.Member.Name == nameof(Context.MapIndex))
        {
            CheckItem(node);
        }

        return base.VisitMember(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(Context))
        {
            var asked = node.Type;
            if (node.Method.Name == nameof(Context.MapItem))
            {
                CheckItem(node);
                Check(node, asked, _place.ItemType!, "the items of the Map around it are");
            }
            else if (node.Method.Name == nameof(Context.ExecutionInput))
            {
                Check(node, asked, _place.ExecutionInput, _place.IsInChild ? "the child execution of an item starts with" : "the workflow's input is");
            }
        }

        return base.VisitMethodCall(node);
    }

    private void CheckItem(Expression node)
    {
        if (_place.ItemType is null)
        {
            throw _state.Error($"{ExpressionText.Of(node)} has a value only inside of a Map. " + (_place.IsInChild
                ? "An item of a distributed Map is an execution of its own, which does not know it. Put it into the item: Items.From(…).Select((input, item, index) => …)."
                : "Use it in the body of a Map, or leave it out."));
        }
    }

    private void Check(Expression node, Type asked, Type actual, string what)
    {
        if (!asked.IsAssignableFrom(actual))
        {
            throw _state.Error($"{ExpressionText.Of(node)} takes it for {TypeText.Of(asked)}, but {what} {TypeText.Of(actual)}. Ask for that type.");
        }
    }
}
