using Amazon.CDK;
using Amazon.CDK.AWS.Events.Targets;
using Amazon.CDK.AWS.StepFunctions;
using AsteroidWorkflows.Cdk.Constructs;
using AsteroidWorkflows.Cdk.Settings;
using AsteroidWorkflows.Flow.Cdk;
using AsteroidWorkflows.LambdaRuntime;
using Constructs;
using Resource = AsteroidWorkflows.Flow.Resource;

namespace AsteroidWorkflows.Cdk.Stacks;

/// <summary>What the four stacks have in common: their settings, their functions' packages, and the topic that their alarms go to.</summary>
public abstract class WorkflowStack : Stack
{
    private readonly ILambdaPackages _packages;
    private readonly FunctionTable _table;
    private readonly List<DotnetFunction> _functions = [];
    private readonly OperationsTopic _alarms;

    /// <summary>Adds the stack and its topic for alarms.</summary>
    /// <param name="scope">The app.</param>
    /// <param name="id">The stack's name.</param>
    /// <param name="description">What it is, for the console.</param>
    /// <param name="settings">The app's settings.</param>
    /// <param name="table">The functions that it may deploy.</param>
    /// <param name="packages">The packages that all stacks share.</param>
    protected WorkflowStack(Construct scope, string id, string description, AppSettings settings, FunctionTable table, ILambdaPackages packages)
        : base(scope, id, new StackProps
        {
            // Two stages in one account never meet: a deployment of the one leaves the other's stacks alone.
            StackName = $"{id}-{settings.Stage.ToString().ToLowerInvariant()}",
            Env = settings.Account is null && settings.Region is null ? null : new Amazon.CDK.Environment { Account = settings.Account, Region = settings.Region },
            Description = description,
            Tags = new Dictionary<string, string>
            {
                ["application"] = "AsteroidWorkflows",
                ["stage"] = settings.Stage.ToString().ToLowerInvariant(),
                ["workflow"] = id.ToLowerInvariant(),
            },
            TerminationProtection = settings.Stage == Settings.Stage.Prod,
        })
    {
        AppSettings = settings;
        _packages = packages;
        _table = table;
        _alarms = new OperationsTopic(this, "Alarms", settings);
        Output("AlarmTopic", "Where the alarms of this stack go", _alarms.TopicArn);
    }

    /// <summary>The app's settings.</summary>
    protected AppSettings AppSettings { get; }

    /// <summary>Starts a workflow from a rule; an event that can't be delivered is kept, and raises an alarm.</summary>
    /// <param name="machine">What is started.</param>
    protected SfnStateMachine StartedByEvents(StateMachine machine) =>
        new(machine, new SfnStateMachineProps { DeadLetterQueue = new LostEvents(this, "LostEvents", _alarms) });

    /// <summary>Adds a function of the stack's table; the construct is named like the class.</summary>
    /// <typeparam name="TFunction">Its class.</typeparam>
    /// <param name="description">One line for the console.</param>
    /// <param name="with">What is unlike the default.</param>
    protected DotnetFunction Function<TFunction>(string description, Func<DotnetFunctionProps, DotnetFunctionProps>? with = null)
    {
        var props = new DotnetFunctionProps
        {
            Handler = new LambdaHandler(_table.Find(typeof(TFunction)).Type, FunctionTable.Method),
            Description = description,
            Packages = _packages,
            Processor = AppSettings.Processor,
            Hosting = AppSettings.Lambdas,
            LogRetention = AppSettings.Retention,
            RemovalPolicy = AppSettings.RemovalPolicy,
            AllowStandIns = AppSettings.AllowStandIns,
        };
        var function = new DotnetFunction(this, typeof(TFunction).Name, with is null ? props : with(props));
        _functions.Add(function);
        return function;
    }

    /// <summary>Adds the state machine of a workflow, and all that watches it. It may call those of the stack's functions that the workflow names.</summary>
    /// <param name="id">Its name below the stack.</param>
    /// <param name="definition">The typed workflow.</param>
    /// <param name="sampleInput">An input to try it with; null where executions are started by something else.</param>
    /// <param name="resources">The resources that its service integrations use.</param>
    /// <param name="holdsPersonalData">Whether inputs and outputs are kept out of the logs.</param>
    protected StateMachine StateMachine<TIn, TOut>(
        string id,
        Flow.Workflow<TIn, TOut> definition,
        string? sampleInput,
        IReadOnlyDictionary<Resource, ResourceTarget>? resources = null,
        bool holdsPersonalData = true) => new Workflow<TIn, TOut>(this, id, new WorkflowProps<TIn, TOut>
        {
            Definition = definition,
            Functions = _functions,
            Resources = resources ?? new Dictionary<Resource, ResourceTarget>(),
            LogRetention = AppSettings.Retention,
            RemovalPolicy = AppSettings.RemovalPolicy,
            Alarms = _alarms,
            HoldsPersonalData = holdsPersonalData,
            SampleInput = sampleInput,
        }).StateMachine;

    /// <summary>Shows a value among the stack's outputs.</summary>
    protected void Output(string id, string description, string value) => _ = new CfnOutput(this, id, new CfnOutputProps { Description = description, Value = value });

    /// <summary>Shows among the stack's outputs how to call a function by hand.</summary>
    protected void OutputInvocation(DotnetFunction function, string description, string payload) => Output(
        $"{function.Handler.Type.Name}Command",
        description,
        $"aws lambda invoke --function-name {function.Name} --cli-binary-format raw-in-base64-out --payload '{payload}' /dev/stdout");
}
