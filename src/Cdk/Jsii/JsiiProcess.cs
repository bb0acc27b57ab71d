using Amazon.JSII.Runtime.Services;
using Microsoft.Extensions.DependencyInjection;

namespace AsteroidWorkflows.Cdk.Jsii;

/// <summary>
/// The Node process behind CDK. Owning it means that the folder of some 64 MB that it unpacks itself into is removed at the end; left alone,
/// each run leaves one behind.
/// </summary>
public sealed class JsiiProcess : IDisposable
{
    /// <summary>The environment variable that leaves jsii as it is when set to <c>true</c>: its types are found by its own search, which takes about a second longer.</summary>
    public const string PlainVariable = "ASTEROID_PLAIN_JSII";

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

    /// <summary>Starts the process, and waits until it answers.</summary>
    public static JsiiProcess Own()
    {
        // Node 20 is enough for what jsii does here; its banner on every run would drown what matters.
        Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
        var plain = string.Equals(Environment.GetEnvironmentVariable(PlainVariable), "true", StringComparison.OrdinalIgnoreCase);
        var cache = plain ? null : TypeCache.In(typeof(ServiceContainer).Assembly, TypeCache.KnownBuild);
        var types = cache is null ? null : new TypeIndex();
        if (!plain)
        {
            WarmUp.Start(types);
        }

        var provider = ServiceContainer.BuildServiceProvider();
        ServiceContainer.ServiceProviderOverride = provider;
        return new JsiiProcess(provider, types is not null && cache!.TryUse(types, provider) ? types : null);
    }

    /// <summary>Ends the process and removes what it unpacked.</summary>
    public void Dispose() => _provider.Dispose();
}
