using Amazon.CDK;
using AsteroidWorkflows.Cdk.Constructs;
using AsteroidWorkflows.Cdk.Lambda;
using AsteroidWorkflows.Cdk.Settings;
using AsteroidWorkflows.Cdk.Tests.Synthesis;

namespace AsteroidWorkflows.Cdk.Tests.Constructs;

/// <summary>A stack for a single construct, in an app of its own.</summary>
internal sealed class SmallStack(string folder, AppSettings settings)
    : Stack(new App(new AppProps { Context = CommandLineContext.With(), Outdir = Path.Combine(folder, "cdk.out"), TreeMetadata = false }), "Small")
{
    public DotnetFunction Add(LambdaHandler handler, ILambdaPackages? packages = null) => new(this, handler.Type.Name, new DotnetFunctionProps
    {
        Handler = handler,
        Description = "One function",
        Packages = packages ?? new NamedPackages(folder),
        Settings = settings,
    });
}
