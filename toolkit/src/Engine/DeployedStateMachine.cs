using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Execution;

namespace AsteroidWorkflows.Engine;

/// <summary>A state machine that an engine can run: a definition with a name. Made by <see cref="WorkflowEngine.Deploy"/>.</summary>
public sealed class DeployedStateMachine
{
    internal DeployedStateMachine(string name, string arn, StateMachine definition, bool isExpress, string roleArn)
    {
        Name = name;
        Arn = arn;
        Definition = definition;
        IsExpress = isExpress;
        RoleArn = roleArn;
        Graph = new CompiledGraph(definition);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its ARN.</summary>
    public string Arn { get; }

    /// <summary>Its definition.</summary>
    public StateMachine Definition { get; }

    /// <summary>Whether it is of type EXPRESS.</summary>
    public bool IsExpress { get; }

    /// <summary>The role of its executions; nothing is checked against it.</summary>
    public string RoleArn { get; }

    internal CompiledGraph Graph { get; }
}
