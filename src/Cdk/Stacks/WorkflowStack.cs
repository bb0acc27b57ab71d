using System.Linq.Expressions;
using Amazon.CDK;
using Amazon.CDK.AWS.StepFunctions;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Cdk.Constructs;
using AsteroidWorkflows.Cdk.Lambda;
using AsteroidWorkflows.Cdk.Settings;
using Constructs;
using Resource = AsteroidWorkflows.Flow.Resource;

namespace AsteroidWorkflows.Cdk.Stacks;

/// <summary>What the four stacks have in common: their settings, their functions' packages, and the topic that their alarms go to.</summary>
public abstract class WorkflowStack : Stack
{
    private readonly ILambdaPackages _packages;
    private readonly OperationsTopic _alarms;

    /// <summary>Adds the stack and its topic for alarms.</summary>
    /// <param name="scope">The app.</param>
    /// <param name="id">The stack's name.</param>
    /// <param name="description">What it is, for the console.</param>
    /// <param name="settings">The app's settings.</param>
    /// <param name="packages">The packages that all stacks share.</param>
    protected WorkflowStack(Construct scope, string id, string description, AppSettings settings, ILambdaPackages packages)
        : base(scope, id, new StackProps
        {
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
        _alarms = new OperationsTopic(this, "Alarms", settings);
        Output("AlarmTopic", "Where the alarms of this stack go", _alarms.TopicArn);
    }

    /// <summary>The app's settings.</summary>
    protected AppSettings AppSettings { get; }

    /// <summary>Adds a function whose method answers something; the construct is named like the class.</summary>
    protected DotnetFunction Function<TFunction, TIn, TOut>(
        Expression<Func<TFunction, TIn, ILambdaContext, Task<TOut>>> handler, string description, Func<DotnetFunctionProps, DotnetFunctionProps>? with = null) =>
        Function(LambdaHandler.Of(handler), description, with);

    /// <summary>Adds a function whose method answers nothing; the construct is named like the class.</summary>
    protected DotnetFunction Function<TFunction, TIn>(
        Expression<Func<TFunction, TIn, ILambdaContext, Task>> handler, string description, Func<DotnetFunctionProps, DotnetFunctionProps>? with = null) =>
        Function(LambdaHandler.Of(handler), description, with);

    /// <summary>Adds the state machine of a workflow, and all that watches it.</summary>
    /// <param name="id">Its name below the stack.</param>
    /// <param name="definition">The typed workflow.</param>
    /// <param name="functions">The functions that it may call.</param>
    /// <param name="sampleInput">An input to try it with; null where executions are started by something else.</param>
    /// <param name="resources">The resources that its service integrations use.</param>
    /// <param name="holdsPersonalData">Whether inputs and outputs are kept out of the logs.</param>
    protected StateMachine StateMachine<TIn, TOut>(
        string id,
        Flow.Workflow<TIn, TOut> definition,
        IReadOnlyList<DotnetFunction> functions,
        string? sampleInput,
        IReadOnlyDictionary<Resource, ResourceTarget>? resources = null,
        bool holdsPersonalData = true) => new Workflow<TIn, TOut>(this, id, new WorkflowProps<TIn, TOut>
        {
            Definition = definition,
            Functions = functions,
            Resources = resources ?? new Dictionary<Resource, ResourceTarget>(),
            Settings = AppSettings,
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

    private DotnetFunction Function(LambdaHandler handler, string description, Func<DotnetFunctionProps, DotnetFunctionProps>? with)
    {
        var props = new DotnetFunctionProps { Handler = handler, Description = description, Packages = _packages, Settings = AppSettings };
        return new DotnetFunction(this, handler.Type.Name, with is null ? props : with(props));
    }
}
