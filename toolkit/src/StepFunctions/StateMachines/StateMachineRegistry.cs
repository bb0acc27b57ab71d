using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.StateMachines;

/// <summary>The state machines, in the store and in the engine.</summary>
internal sealed class StateMachineRegistry(ApiContext context)
{
    /// <summary>The state machine of an ARN that has no version or alias.</summary>
    public StateMachineRecord Get(string arn)
    {
        var parsed = Arn.OfStateMachine(arn);
        return parsed.Qualifier is null && context.Store.FindStateMachine(arn) is { } found ? found : throw ApiErrors.StateMachineDoesNotExist(arn);
    }

    /// <summary>The state machine that a version's or an alias's ARN belongs to; null: there is none.</summary>
    public StateMachineRecord? Owner(Arn arn) => context.Store.FindStateMachine(arn.Unqualified);

    /// <summary>Adds a state machine, or replaces one by what has become of it.</summary>
    public void Put(StateMachineRecord changed, StateMachineRecord? previous)
    {
        Deploy(changed);
        try
        {
            context.Store.Save(changed);
        }
        catch
        {
            Withdraw(changed);
            if (previous is not null)
            {
                Deploy(previous);
            }

            throw;
        }
    }

    /// <summary>The state machine with its present revision published, unless the newest version is of that very revision.</summary>
    public (StateMachineRecord Changed, VersionRecord Version) Publish(StateMachineRecord stateMachine, string? description)
    {
        if (stateMachine.Versions is [.., var newest] && newest.Revision.Id == stateMachine.Revision.Id)
        {
            return (stateMachine, newest);
        }

        var version = new VersionRecord(stateMachine.LastVersion + 1, description, context.Now, stateMachine.Revision);
        return (stateMachine with { LastVersion = version.Number, Versions = [.. stateMachine.Versions, version] }, version);
    }

    /// <summary>Takes the state machine and all that belongs to it out of the store and the engine; its executions end.</summary>
    public void Delete(StateMachineRecord stateMachine)
    {
        context.Store.RemoveStateMachine(stateMachine.Arn);
        Withdraw(stateMachine);
        context.Executions.ForgetAll(stateMachine.Arn);
    }

    public void Withdraw(StateMachineRecord stateMachine)
    {
        context.Engine.Remove(stateMachine.Arn);
        foreach (var version in stateMachine.Versions)
        {
            Withdraw(stateMachine, version);
        }

        foreach (var alias in stateMachine.Aliases)
        {
            context.Engine.Remove(alias.Arn);
        }
    }

    public void Withdraw(StateMachineRecord stateMachine, VersionRecord version) =>
        context.Engine.Remove($"{stateMachine.Arn}:{version.Number}");

    /// <summary>Makes the state machine and its versions ready to run.</summary>
    public void Deploy(StateMachineRecord stateMachine)
    {
        try
        {
            Deploy(stateMachine, stateMachine.Arn, stateMachine.Revision, null);
            foreach (var version in stateMachine.Versions)
            {
                Deploy(stateMachine, $"{stateMachine.Arn}:{version.Number}", version.Revision, $"{version.Number}");
            }

            foreach (var alias in stateMachine.Aliases)
            {
                context.Engine.DeployAlias(alias.Arn, () => context.Engine.FindStateMachine(alias.Choose(context.Options.Percentile())));
            }
        }
        catch (InvalidDefinitionException wrong)
        {
            throw new ApiException("InvalidDefinition", wrong.Message);
        }
    }

    /// <summary>What an execution of an earlier process runs, which may be older than what its state machine does now.</summary>
    public DeployedStateMachine Prepare(ExecutionRecord execution)
    {
        var version = $"revision-{execution.Revision.Id ?? "initial"}";
        return Deployed(execution.VersionArn ?? execution.StateMachineArn) ?? Deployed($"{execution.StateMachineArn}:{version}") ?? context.Engine.Deploy(
            Arn.Parse(execution.StateMachineArn).Name, StateMachine.Parse(execution.Revision.Definition), roleArn: execution.Revision.RoleArn, version: version);

        DeployedStateMachine? Deployed(string arn) =>
            context.Engine.FindStateMachine(arn) is { } deployed && deployed.Definition.Text == execution.Revision.Definition && deployed.RoleArn == execution.Revision.RoleArn
                ? deployed
                : null;
    }

    /// <summary>What the engine runs, as the store has it; the version is null where none is run.</summary>
    public (StateMachineRevision Revision, string? VersionArn) RevisionOf(DeployedStateMachine deployed)
    {
        var record = context.Store.FindStateMachine(deployed.Arn);
        var version = record?.Versions.FirstOrDefault(version => context.Engine.FindStateMachine($"{deployed.Arn}:{version.Number}") == deployed);
        if (version is not null)
        {
            return (version.Revision, $"{deployed.Arn}:{version.Number}");
        }

        // What was started before the latest update is known to the engine alone.
        return record is not null && context.Engine.FindStateMachine(deployed.Arn) == deployed
            ? (record.Revision, null)
            : (StateMachineRevision.Of(deployed, record?.CreationDate ?? context.Now), null);
    }

    private void Deploy(StateMachineRecord stateMachine, string arn, StateMachineRevision revision, string? version)
    {
        var deployed = context.Engine.FindStateMachine(arn);
        if (deployed is null || deployed.Definition.Text != revision.Definition || deployed.RoleArn != revision.RoleArn)
        {
            context.Engine.Deploy(stateMachine.Name, StateMachine.Parse(revision.Definition), stateMachine.IsExpress, revision.RoleArn, version);
        }
    }
}
