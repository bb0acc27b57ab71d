using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>
/// A Lambda function from a C# class: its project is published without Docker, it logs JSON to a group of its own that is kept for a
/// set time, it is traced, and its role can do nothing but that until it is granted more.
/// </summary>
public sealed class DotnetFunction : Construct
{
    /// <summary>Adds the function; publishes its project, unless that has been done.</summary>
    /// <exception cref="InvalidOperationException">The project cannot be published, or its package holds stand-ins and <see cref="DotnetFunctionProps.AllowStandIns"/> is not set.</exception>
    public DotnetFunction(Construct scope, string id, DotnetFunctionProps props)
        : base(scope, id)
    {
        var project = LambdaProject.Of(props.Handler.Type, props.Packages.Root);
        var package = props.Packages.Publish(project, props.Processor == LambdaProcessor.X64 ? "linux-x64" : "linux-arm64", props.Hosting);
        RefuseStandIns(project, package, props.AllowStandIns);

        var logs = new LogGroup(this, "Logs", new LogGroupProps { Retention = props.LogRetention, RemovalPolicy = props.RemovalPolicy });
        Role = new Role(this, "Role", new RoleProps
        {
            AssumedBy = SharedValues.LambdaService,
            Description = $"What {props.Handler.Type.Name} may do",
        });
        logs.GrantWrite(Role);
        AnyResource.Allow(Role, "Traces", ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], "Traces in X-Ray have no resource that IAM knows.");

        Function = new Function(this, "Function", new FunctionProps
        {
            Architecture = props.Processor == LambdaProcessor.X64 ? Architecture.X86_64 : Architecture.ARM_64,
            Code = Code.FromAsset(package),
            Description = props.Description,
            Environment = props.Environment.ToDictionary(),
            Handler = props.Handler.Handler,
            LogGroup = logs,
            LoggingFormat = LoggingFormat.JSON,
            MemorySize = props.MemorySize,
            // CDK would add permissions to it that are acknowledged one by one here.
            Role = Role.WithoutPolicyUpdates(),
            Runtime = props.Hosting == LambdaHosting.Native ? SharedValues.NativeRuntime : SharedValues.DotnetRuntime,
            Timeout = props.Timeout,
            Tracing = Tracing.ACTIVE,
        });
        Handler = props.Handler;
    }

    /// <summary>The method that Lambda calls.</summary>
    public LambdaHandler Handler { get; }

    /// <summary>The CDK function.</summary>
    public Function Function { get; }

    /// <summary>The function's ARN, read from CDK once.</summary>
    public string Arn => field ??= Function.FunctionArn;

    /// <summary>The function's generated name, read from CDK once.</summary>
    public string Name => field ??= Function.FunctionName;

    /// <summary>The function's own role.</summary>
    public Role Role { get; }

    /// <summary>Lets the function do these things with these resources, and nothing else.</summary>
    public DotnetFunction Allow(string[] actions, params string[] resources)
    {
        Role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = resources }));
        return this;
    }

    /// <summary>Lets the function do these things, for which IAM knows no resource.</summary>
    /// <param name="id">The name of the policy below the role.</param>
    /// <param name="reason">Why there is none, for whoever checks permissions.</param>
    /// <param name="actions">The actions.</param>
    public DotnetFunction AllowOnAnyResource(string id, string reason, params string[] actions)
    {
        AnyResource.Allow(Role, id, actions, reason);
        return this;
    }

    private static void RefuseStandIns(LambdaProject project, string package, bool allowed)
    {
        var found = allowed ? [] : StandInMarks.In(package);
        if (found.Count > 0)
        {
            throw new InvalidOperationException(
                $"The package of {project.Name} holds stand-ins for {string.Join(", ", found)}, which this machine's package registry lacks. "
                + "They serve synth and tests, not a real account. Restore from a registry that has the official packages (delete eng/feed/*.nupkg first), "
                + "or say -c allow-stand-ins=true if nothing will be deployed.");
        }
    }
}
