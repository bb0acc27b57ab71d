using System.Reflection;
using Amazon.JSII.Runtime.Services;
using Cdklabs.CdkNag;
using Microsoft.Extensions.DependencyInjection;

namespace AsteroidWorkflows.Cdk.Jsii;

/// <summary>
/// The Node process behind CDK. Owning it means that the folder of some 64 MB that it unpacks itself into is removed at the end; left alone,
/// each run leaves one behind.
/// </summary>
public sealed class JsiiProcess : IDisposable
{
    /// <summary>The environment variable that leaves jsii as it is when set to <c>true</c>: nothing is kept from one synth to the next, and a synth takes twice as long.</summary>
    public const string PlainVariable = "ASTEROID_PLAIN_JSII";

    /// <summary>The environment variable that names the folder for what one synth keeps for the next. Default: <c>artifacts/jsii</c> in the checkout.</summary>
    public const string FolderVariable = "ASTEROID_JSII_FOLDER";

    private readonly ServiceProvider _provider;

    private JsiiProcess(ServiceProvider provider, TypeIndex? types)
    {
        _provider = provider;
        Types = types;
    }

    /// <summary>jsii's services.</summary>
    internal IServiceProvider Services => _provider;

    /// <summary>Where jsii finds its types; null where it searches by itself.</summary>
    internal TypeIndex? Types { get; }

    /// <summary>Starts the process, waits until it answers, and has it load CDK.</summary>
    public static JsiiProcess Own()
    {
        // Node 20 is enough for what jsii does here; its banner on every run would drown what matters.
        Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
        return string.Equals(Environment.GetEnvironmentVariable(PlainVariable), "true", StringComparison.OrdinalIgnoreCase)
            ? new JsiiProcess(Start(null), null)
            : Own(typeof(ServiceContainer).Assembly, Path.GetFullPath(Environment.GetEnvironmentVariable(FolderVariable) ?? Path.Combine(Checkout.Root, "artifacts", "jsii")));
    }

    private static JsiiProcess Own(Assembly runtime, string folder)
    {
        var cache = TypeCache.In(runtime, TypeCache.KnownBuild);
        var types = cache is null ? null : new TypeIndex();
        WarmUp.Start(types);
        var provider = Start(KernelProgram.In(runtime, TypeCache.KnownBuild, folder));
        KeptPackages.In(runtime, TypeCache.KnownBuild)?.TryLoad(typeof(AwsSolutionsChecks).Assembly, provider, Path.Combine(folder, "packages"));
        return new JsiiProcess(provider, cache?.TryUse(types!, provider) == true ? types : null);
    }

    private static ServiceProvider Start(string? program)
    {
        var before = Environment.GetEnvironmentVariable(KernelProgram.Variable);
        Environment.SetEnvironmentVariable(KernelProgram.Variable, program ?? before);
        try
        {
            var provider = ServiceContainer.BuildServiceProvider(new ErrorLog());
            ServiceContainer.ServiceProviderOverride = provider;
            return provider;
        }
        finally
        {
            Environment.SetEnvironmentVariable(KernelProgram.Variable, before);
        }
    }

    /// <summary>Ends the process and removes what it unpacked.</summary>
    public void Dispose() => _provider.Dispose();
}
