using Amazon.JSII.Runtime.Services;
using Microsoft.Extensions.DependencyInjection;

namespace AsteroidWorkflows.Cdk;

/// <summary>
/// The Node process behind CDK. Owning it means that the folder of some 64 MB that it unpacks itself into is removed at the end; left alone,
/// each run leaves one behind.
/// </summary>
public sealed class JsiiProcess : IDisposable
{
    private readonly ServiceProvider _provider;

    private JsiiProcess(ServiceProvider provider) => _provider = provider;

    /// <summary>Starts owning the process; the process itself starts with the first construct.</summary>
    public static JsiiProcess Own()
    {
        // Node 20 is enough for what jsii does here; its banner on every run would drown what matters.
        Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
        var provider = (ServiceProvider)ServiceContainer.BuildServiceProvider();
        ServiceContainer.ServiceProviderOverride = provider;
        return new JsiiProcess(provider);
    }

    /// <summary>Ends the process and removes what it unpacked.</summary>
    public void Dispose() => _provider.Dispose();
}
