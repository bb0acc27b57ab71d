using Amazon.JSII.Runtime.Services;


namespace AsteroidWorkflows.FastSynth.Tests;

/// <summary>Gives jsii its own empty cache of types back, as if nothing had been replaced, until it is disposed.</summary>
internal sealed class PlainJsii : IDisposable
{
    private readonly TypeCache _parts;
    private readonly object _cache;
    private readonly object? _types;
    private readonly object? _assemblies;

    private PlainJsii(TypeCache parts, object cache)
    {
        (_parts, _cache) = (parts, cache);
        (_types, _assemblies) = (parts.Types.GetValue(cache), parts.Assemblies.GetValue(cache));
        parts.Types.SetValue(cache, Types);
        parts.Assemblies.SetValue(cache, new HashSet<string>());
    }

    /// <summary>What jsii has found by itself.</summary>
    public Dictionary<string, Type> Types { get; } = [];

    public static PlainJsii In(IServiceProvider services)
    {
        var parts = TypeCache.In(typeof(ServiceContainer).Assembly, TypeCache.KnownBuild)!;
        return new PlainJsii(parts, services.GetService(parts.Service)!);
    }

    public void Dispose()
    {
        _parts.Types.SetValue(_cache, _types);
        _parts.Assemblies.SetValue(_cache, _assemblies);
    }
}
