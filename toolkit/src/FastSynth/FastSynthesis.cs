using Amazon.JSII.Runtime.Services;
using Microsoft.Extensions.DependencyInjection;

namespace AsteroidWorkflows.FastSynth;

/// <summary>
/// Makes the synth of a CDK app in C# fast, from <see cref="Start"/> until it is disposed. The templates stay the same to the byte. It knows jsii, which is how CDK is called from C#,
/// and nothing of the app.
/// <para>
/// By default only what needs no cache on disk is used. The environment variable <c>FAST_SYNTH=true</c> adds a cache for the inner loop of development; leave it unset where you deploy.
/// With <c>FAST_SYNTH=false</c>, or with another build of jsii than the one that is known, jsii works as it does by itself.
/// </para>
/// </summary>
public sealed class FastSynthesis : IDisposable
{
    /// <summary>The environment variable that says how: <c>true</c> with the cache, <c>false</c> not at all; anything else without the cache. In CI (<c>CI</c> is set) there is no cache.</summary>
    public const string Variable = "FAST_SYNTH";

    /// <summary>The environment variable that names the folder of the cache; it wins over the argument of <see cref="Start"/>.</summary>
    public const string FolderVariable = "FAST_SYNTH_FOLDER";

    private readonly ServiceProvider _provider;

    private FastSynthesis(ServiceProvider provider, TypeIndex? types)
    {
        _provider = provider;
        Types = types;
    }

    /// <summary>jsii's services.</summary>
    internal IServiceProvider Services => _provider;

    /// <summary>Where jsii finds its types; null where it searches by itself.</summary>
    internal TypeIndex? Types { get; }

    /// <summary>Starts jsii's Node process. Call it before the first construct.</summary>
    /// <param name="folder">
    /// Where the cache is, for one app alone. Default: <c>fast-synth</c> in the user's folder for such data. It may be deleted at any time. What is damaged in it is made anew; where it
    /// can't be written to, there is no cache.
    /// </param>
    public static FastSynthesis Start(string? folder = null)
    {
        var mode = Mode(Environment.GetEnvironmentVariable);
        var runtime = typeof(ServiceContainer).Assembly;
        var cache = mode == SynthMode.Plain ? null : TypeCache.In(runtime, TypeCache.KnownBuild);
        var types = cache is null ? null : new TypeIndex();
        types?.ReadAhead();
        var provider = StartNode(mode == SynthMode.Cached ? KernelProgram.In(runtime, TypeCache.KnownBuild, CacheFolder(folder)) : null);
        return new FastSynthesis(provider, cache?.TryUse(types!, provider) == true ? types : null);
    }

    /// <summary>Ends the process and removes what it unpacked.</summary>
    public void Dispose() => _provider.Dispose();

    internal static SynthMode Mode(Func<string, string?> variable)
    {
        if (Is("false"))
        {
            return SynthMode.Plain;
        }

        return Is("true") && variable("CI") is null or "" or "false" ? SynthMode.Cached : SynthMode.InMemory;

        bool Is(string value) => string.Equals(variable(Variable), value, StringComparison.OrdinalIgnoreCase);
    }

    private static string CacheFolder(string? folder) => Path.GetFullPath(
        Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named ? named
            : folder ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "fast-synth"));

    private static ServiceProvider StartNode(string? program)
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
}
