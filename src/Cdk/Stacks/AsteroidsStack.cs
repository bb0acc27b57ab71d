using System.Text.Json;
using Amazon.CDK;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.StepFunctions;
using AsteroidWorkflows.Cdk.Constructs;
using AsteroidWorkflows.Cdk.Settings;
using AsteroidWorkflows.Flow;
using AsteroidWorkflows.Flow.Cdk;
using AsteroidWorkflows.Lambdas.Asteroids;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Workflows.Asteroids;
using Constructs;

namespace AsteroidWorkflows.Cdk.Stacks;

/// <summary>Asteroid files: a bucket, three functions, the workflow that downloads all three at once, and a schedule for it.</summary>
public sealed class AsteroidsStack : WorkflowStack
{
    /// <summary>Adds the stack.</summary>
    public AsteroidsStack(Construct scope, string id, AppSettings settings, ILambdaPackages packages)
        : base(scope, id, "AsteroidWorkflows: three files about asteroids and exoplanets, downloaded side by side", settings, AsteroidsFunctions.Table, packages)
    {
        var files = new PrivateBucket(this, "Files", settings, PrivateBucket.ForAccessLogs(this, settings));

        Function<DownloadBenner>("Downloads the list of delta-v values", Download).AllowObjects(files, "s3:AbortMultipartUpload", "s3:PutObject");
        Function<DownloadExoplanets>("Downloads the table of exoplanets", Download).AllowObjects(files, "s3:AbortMultipartUpload", "s3:PutObject");
        Function<ParseMasses>("Stores the masses of well-known bodies").AllowObjects(files, "s3:PutObject");

        var input = JsonSerializer.Serialize(
            new DownloadRequest(files.BucketName, new RemoteSource(AsteroidSources.Benner, "benner_deltav.csv"), new RemoteSource(AsteroidSources.Exoplanets, "exoplanet.csv"), new BundledSource("massd.json")),
            FlowJson.Options);
        var machine = StateMachine("DownloadAsteroids", AsteroidsWorkflow.Define(), input, holdsPersonalData: false);
        AddSchedule(machine, input);

        Output("Bucket", "Where the files are stored", files.BucketName);
        Output("Input", "An input with this bucket, ready to start an execution with", input);
    }

    private DotnetFunctionProps Download(DotnetFunctionProps props) => props with
    {
        Timeout = Duration.Seconds(60),
        Environment = AppSettings.DownloadHosts is { } hosts ? new Dictionary<string, string> { [AsteroidsSettings.DownloadHosts] = hosts } : props.Environment,
    };

    private void AddSchedule(StateMachine machine, string input)
    {
        var rule = new Rule(this, "Schedule", new RuleProps
        {
            Description = "Starts the downloads from time to time",
            Enabled = AppSettings.DownloadsEnabled,
            Schedule = Schedule.Expression(AppSettings.DownloadSchedule),
            Targets = [StartedByEvents(machine)],
        });

        // RuleTargetInput.FromText would hand on a JSON string that holds the input, and not the input.
        ((Amazon.CDK.AWS.Events.CfnRule)rule.Node.DefaultChild!).AddPropertyOverride("Targets.0.Input", input);
    }
}
