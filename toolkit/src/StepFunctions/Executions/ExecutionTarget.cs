using AsteroidWorkflows.Engine;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Executions;

/// <summary>What an execution is started of: a state machine, a version of it, or the version that an alias chose.</summary>
internal sealed record ExecutionTarget(
    StateMachineRecord StateMachine, StateMachineRevision Revision, DeployedStateMachine Deployed, string? VersionArn, string? AliasArn)
{
    /// <summary>The test case whose answers it gets; null: none.</summary>
    public string? TestCase { get; private init; }

    public static ExecutionTarget Find(ApiContext context, string text)
    {
        if (context.Options.TestCases is not { } testCasesOf || text.IndexOf('#', StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return FindStateMachine(context, text);
        }

        var target = FindStateMachine(context, text[..at]);
        var (name, testCase, testCases) = (target.StateMachine.Name, text[(at + 1)..], testCasesOf(target.StateMachine.Name));
        return testCases.Contains(testCase)
            ? target with { TestCase = testCase }
            : throw ApiErrors.Validation($"The mock configuration has no test case '{testCase}' for the state machine '{name}'. It has "
                + (testCases.Count > 0 ? $"{string.Join(", ", testCases)}." : "none for it."));
    }

    private static ExecutionTarget FindStateMachine(ApiContext context, string text)
    {
        var arn = Arn.OfStateMachine(text);
        var stateMachine = context.StateMachines.Owner(arn) ?? throw ApiErrors.StateMachineDoesNotExist(text);
        if (arn.Qualifier is null)
        {
            return Of(context, text, stateMachine, stateMachine.Revision, text, null, null);
        }

        var alias = stateMachine.Aliases.FirstOrDefault(alias => alias.Name == arn.Qualifier);
        var versionArn = alias is null ? text : alias.Choose(context.Options.Percentile());
        var version = stateMachine.Versions.FirstOrDefault(version => $"{stateMachine.Arn}:{version.Number}" == versionArn)
            ?? throw ApiErrors.StateMachineDoesNotExist(text);
        return Of(context, text, stateMachine, version.Revision, versionArn, versionArn, alias?.Arn);
    }

    private static ExecutionTarget Of(
        ApiContext context, string asked, StateMachineRecord stateMachine, StateMachineRevision revision, string arn, string? versionArn, string? aliasArn) =>
        new(stateMachine, revision, context.Engine.FindStateMachine(arn) ?? throw ApiErrors.StateMachineDoesNotExist(asked), versionArn, aliasArn);
}
