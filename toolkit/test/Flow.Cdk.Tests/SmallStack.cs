using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.AWS.SNS;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Flow.Cdk.Tests;

/// <summary>A stack in an app of its own.</summary>
internal sealed class SmallStack(string folder)
    : Stack(new App(new AppProps { Outdir = Path.Combine(folder, "cdk.out"), TreeMetadata = false }), "Small")
{
    public DotnetFunction Add(LambdaHandler handler, ILambdaPackages? packages = null, Func<DotnetFunctionProps, DotnetFunctionProps>? with = null)
    {
        var props = new DotnetFunctionProps { Handler = handler, Packages = packages ?? new EmptyPackages(folder) };
        return new(this, handler.Type.Name, with?.Invoke(props) ?? props);
    }

    public Workflow<TIn, TOut> Add<TIn, TOut>(Flow.Workflow<TIn, TOut> workflow, params DotnetFunction[] functions) => new(this, "Machine", new WorkflowProps<TIn, TOut>
    {
        Definition = workflow,
        Functions = functions,
        Alarms = new Topic(this, "Alarms"),
    });

    /// <summary>The synthesized resources of a type.</summary>
    public IReadOnlyList<JsonObject> Synthesize(string type) =>
    [
        .. JsonNode.Parse(File.ReadAllText(Path.Combine(((App)Node.Root).Synth().Directory, "Small.template.json")))!["Resources"]!.AsObject()
            .Select(resource => resource.Value!.AsObject()).Where(resource => resource["Type"]!.GetValue<string>() == type),
    ];

    private sealed class EmptyPackages(string folder) : ILambdaPackages
    {
        public string Root => RepositoryRoot.Path;

        public string Publish(LambdaProject project, string runtime, LambdaHosting hosting)
        {
            var package = Directory.CreateDirectory(Path.Combine(folder, $"{project.Name}-{runtime}-{hosting}")).FullName;
            File.WriteAllText(Path.Combine(package, "package"), "");
            return package;
        }
    }
}
