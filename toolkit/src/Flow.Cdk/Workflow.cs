using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.StepFunctions;
using Constructs;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>
/// A state machine from a typed workflow: its role may invoke exactly the functions that the workflow names and do exactly what its service
/// integrations need; it is logged, traced, watched by alarms, shown on a dashboard, and the stack's outputs say how to start it.
/// </summary>
/// <typeparam name="TIn">What an execution starts with.</typeparam>
/// <typeparam name="TOut">What it ends with.</typeparam>
public sealed class Workflow<TIn, TOut> : Construct
{
    private static readonly string[] LogDelivery =
    [
        "logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:DescribeLogGroups", "logs:DescribeResourcePolicies", "logs:GetLogDelivery",
        "logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:UpdateLogDelivery",
    ];

    /// <summary>Renders the workflow and adds everything that it needs.</summary>
    /// <exception cref="InvalidOperationException">A function or resource that the workflow names is not among those given.</exception>
    public Workflow(Construct scope, string id, WorkflowProps<TIn, TOut> props)
        : base(scope, id)
    {
        var rendered = props.Definition.Render();
        var bindings = new WorkflowBindings(props.Definition.Name, props.Functions, props.Resources);

        Role = new Role(this, "Role", new RoleProps
        {
            AssumedBy = SharedValues.StatesService,
            Description = $"What the workflow {props.Definition.Name} may do",
        });
        foreach (var statement in bindings.Statements(rendered))
        {
            Role.AddToPolicy(statement);
        }

        AnyResource.Allow(Role, "Traces", ["xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:PutTelemetryRecords", "xray:PutTraceSegments"], "Traces in X-Ray have no resource that IAM knows.");
        AnyResource.Allow(Role, "LogDelivery", LogDelivery, "The delivery of logs has no resource that IAM knows.");

        StateMachine = new StateMachine(this, "StateMachine", new StateMachineProps
        {
            Comment = $"{props.Definition.Name}: {typeof(TIn).Name} to {typeof(TOut).Name}",
            DefinitionBody = DefinitionBody.FromString(bindings.Resolve(rendered)),
            Logs = new LogOptions
            {
                Destination = new LogGroup(this, "Logs", new LogGroupProps
                {
                    // The prefix keeps the account's log resource policy short: Step Functions needs no entry of its own for such groups.
                    LogGroupName = $"/aws/vendedlogs/states/{Names.UniqueResourceName(this, new UniqueResourceNameOptions { MaxLength = 80 })}",
                    Retention = props.LogRetention,
                    RemovalPolicy = props.RemovalPolicy,
                }),
                IncludeExecutionData = !props.HoldsPersonalData,
                Level = LogLevel.ALL,
            },
            RemovalPolicy = props.RemovalPolicy,
            StateMachineType = props.Definition.Options.IsExpress ? StateMachineType.EXPRESS : null,
            // CDK would add permissions to it that are acknowledged one by one here.
            Role = Role.WithoutPolicyUpdates(),
            TracingEnabled = true,
        });
        var arn = StateMachine.StateMachineArn;
        WorkflowBindings.GrantSelf(this, rendered, arn, Role);

        WorkflowAlarms.Add(this, id, arn, props.Alarms.TopicArn);
        WorkflowDashboard.Add(this, arn, bindings.FunctionsOf(rendered));
        AddOutputs(props.Definition.Name, arn, props.SampleInput);
    }

    /// <summary>The CDK state machine.</summary>
    public StateMachine StateMachine { get; }

    /// <summary>The state machine's role.</summary>
    public Role Role { get; }

    private void AddOutputs(string name, string arn, string? sampleInput)
    {
        _ = new CfnOutput(this, "Arn", new CfnOutputProps { Description = $"The state machine of {name}", Value = arn });
        if (sampleInput is not null)
        {
            _ = new CfnOutput(this, "Start", new CfnOutputProps
            {
                Description = $"Starts an execution of {name}",
                Value = $"aws stepfunctions start-execution --state-machine-arn {arn} --input '{sampleInput}'",
            });
        }
    }
}
