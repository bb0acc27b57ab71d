using System.Linq.Expressions;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Expressions;
using AsteroidWorkflows.Flow.Graphs;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A state with a result that can be shaped, and with errors that can be retried and caught.</summary>
internal abstract record WorkNode(string Name) : StateNode(Name)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(31_622_400);

    internal LambdaExpression? Output { get; init; }

    internal IReadOnlyList<RetryRule> Retries { get; init; } = [];

    internal LambdaExpression? TimeoutFromData { get; init; }

    internal LambdaExpression? HeartbeatFromData { get; init; }

    internal LambdaExpression? ConcurrencyFromData { get; init; }

    internal LambdaExpression? ToleratedCountFromData { get; init; }

    internal LambdaExpression? ToleratedPercentageFromData { get; init; }

    internal IReadOnlyList<Assignment> Assignments { get; init; } = [];

    internal IReadOnlyList<Catcher> Catchers { get; init; } = [];

    /// <summary>What the result is, before it is shaped.</summary>
    protected virtual Jsonata ResultText => Jsonata.Result;

    /// <summary>Adds the fields up to <c>Output</c>.</summary>
    protected abstract void DescribeWork(StateBuilder state);

    /// <summary>The retries after the step's own.</summary>
    protected virtual IReadOnlyList<RetryRule> DefaultRetries(WorkflowContext workflow) => [];

    protected sealed override void Describe(StateBuilder state)
    {
        DescribeWork(state);
        AddFromData(state, "TimeoutSeconds", TimeoutFromData, isKnown: this is TaskNode, least: 1);
        AddFromData(state, "HeartbeatSeconds", HeartbeatFromData, isKnown: this is TaskNode, least: 1);
        AddFromData(state, "MaxConcurrency", ConcurrencyFromData, isKnown: this is MapNode, least: 0);
        AddFromData(state, "ToleratedFailureCount", ToleratedCountFromData, isKnown: this is MapNode { Distributed: not null }, least: 0);
        AddFromData(state, "ToleratedFailurePercentage", ToleratedPercentageFromData, isKnown: this is MapNode { Distributed: not null }, least: 0);
        if (Output is not null)
        {
            state.Body["Output"] = state.Template("Output", Output, Jsonata.Input, ResultText);
        }

        state.Variables.Assign(state, state.Body, Assignments, Jsonata.Input, ResultText);
        AddRetries(state);
    }

    private static void AddFromData(StateBuilder state, string field, LambdaExpression? value, bool isKnown, int least)
    {
        if (value is null)
        {
            return;
        }

        if (!isKnown)
        {
            throw state.Error($"its {field} is taken from the data, but a {state.Body["Type"]} of this kind has none. Leave it out.");
        }

        if (new Constants(value.Body).Contains(value.Body))
        {
            var constant = Convert.ToDouble(Constants.Evaluate(value.Body), System.Globalization.CultureInfo.InvariantCulture);
            throw state.Error($"its {field} is always {constant}: {(constant < least ? $"it has to be {least} or more." : "say it in the options.")}");
        }

        state.Body[field] = state.Translate(field, value).Single(value, Jsonata.Input);
    }

    private void AddRetries(StateBuilder state)
    {
        var rules = Retries.Concat(DefaultRetries(state.Workflow)).ToList();
        var errors = ErrorRules.Of(state, "Retry", [.. rules.Select(rule => rule.Errors)], own: Retries.Count);
        var retriers = rules.Zip(errors).Where(rule => rule.Second.Count > 0).Select(rule => Retrier(state, rule.First, rule.Second)).ToList();
        if (retriers.Count > 0)
        {
            state.Body["Retry"] = new JsonArray([.. retriers]);
        }
    }

    private static JsonObject Retrier(StateBuilder state, RetryRule rule, IReadOnlyList<ErrorName> errors)
    {
        if (rule.MaxAttempts is < 0 or > 99_999_999 || !(rule.BackoffRate >= 1) || double.IsInfinity(rule.BackoffRate))
        {
            throw state.Error($"a retry of {rule.MaxAttempts} attempts at a rate of {rule.BackoffRate}: attempts are 0 to 99,999,999 and the rate is at least 1.");
        }

        var retrier = new JsonObject
        {
            ["ErrorEquals"] = state.Workflow.ErrorEquals(state.Name, errors),
            ["IntervalSeconds"] = state.Seconds("the interval of a retry", rule.Interval),
            ["MaxAttempts"] = rule.MaxAttempts,
            ["BackoffRate"] = rule.BackoffRate,
        };
        if (rule.MaxDelay is { } delay)
        {
            retrier["MaxDelaySeconds"] = delay > rule.Interval && delay < LongestDelay
                ? state.Seconds("the longest delay of a retry", delay)
                : throw state.Error($"the longest delay of a retry, {delay}, has to be longer than its interval, {rule.Interval}, and shorter than {LongestDelay.TotalDays:0} days.");
        }

        if (rule.Jitter == Jitter.Full)
        {
            retrier["JitterStrategy"] = "FULL";
        }

        return retrier;
    }

    protected sealed override void DescribeErrors(StateBuilder state, Continuation next)
    {
        if (Catchers.Count == 0)
        {
            return;
        }

        var errors = ErrorRules.Of(state, "Catch", [.. Catchers.Select(catcher => catcher.Errors)], own: Catchers.Count);
        state.Body["Catch"] = new JsonArray([.. Catchers.Zip(errors, (catcher, names) => CatchRule(state, catcher with { Errors = names }, next))]);
    }

    private static JsonObject CatchRule(StateBuilder state, Catcher catcher, Continuation next)
    {
        var names = state.Workflow.ErrorEquals(state.Name, catcher.Errors);
        var rule = new JsonObject
        {
            ["ErrorEquals"] = names,
            ["Output"] = state.Template("Catch", catcher.Output, Jsonata.Input, Jsonata.Error),
        };
        state.Variables.Assign(state, rule, catcher.Assignments, Jsonata.Input, Jsonata.Error);
        state.Add(new(EdgeKind.Catch, Target(state, catcher, next), string.Join(", ", catcher.Errors.Select(error => error.Name)), rule));
        return rule;
    }

    private static RenderedState Target(StateBuilder state, Catcher catcher, Continuation next)
    {
        if (catcher.EndType is { } end && !state.Scope.EndType.IsAssignableFrom(end))
        {
            throw state.Error(
                $"its catcher of {string.Join(", ", catcher.Errors.Select(error => error.Name))} ends with {TypeText.Of(end)}, but all paths here end with " +
                $"{TypeText.Of(state.Scope.EndType)}. Let the handler's last step answer that, or rejoin with ThenRejoin.");
        }

        if (catcher.Handler is { } handler)
        {
            return handler.Render(state.Handlers.AddSection(), catcher.Rejoins ? next : Continuation.End);
        }

        return next.Resolve()
            ?? throw state.Error("its catcher goes on after it, but nothing follows. Use ThenRejoin with a step to go to, such as a Pass.");
    }
}
