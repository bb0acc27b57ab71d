using System.Reflection;

namespace AsteroidWorkflows.FastSynth;

/// <summary>
/// jsii's own cache of types, whose two private fields are replaced. jsii fills it by making an attribute for each of some 46,000 types, about a second of
/// every synth; here it looks names up in a <see cref="TypeIndex"/>.
/// </summary>
/// <param name="Service">The type under which jsii's services hold the cache.</param>
/// <param name="Types">The field with the types by name.</param>
/// <param name="Assemblies">The field with the names of assemblies that were gone through.</param>
internal sealed record TypeCache(Type Service, FieldInfo Types, FieldInfo Assemblies)
{
    /// <summary>The build of jsii (Amazon.JSII.Runtime 1.142.0) that this was written against. In another one the same names may mean something else.</summary>
    public static readonly Guid KnownBuild = new("79ebc0f9-44c5-458f-84aa-97ac3787af4f");

    private const string Namespace = "Amazon.JSII.Runtime.Services";

    /// <summary>Finds the cache in jsii's runtime; null where that is another build, or where a member is missing or has another type.</summary>
    public static TypeCache? In(Assembly runtime, Guid build) =>
        runtime.ManifestModule.ModuleVersionId == build
        && runtime.GetType($"{Namespace}.ITypeCache") is { IsInterface: true } service
        && runtime.GetType($"{Namespace}.TypeCache") is { } cache && service.IsAssignableFrom(cache)
        && Field(cache, "_types", typeof(IDictionary<string, Type>)) is { } types
        && Field(cache, "_assemblies", typeof(ISet<string>)) is { } assemblies
            ? new TypeCache(service, types, assemblies)
            : null;

    /// <summary>Replaces the fields of the cache that <paramref name="services"/> hold; false, and nothing is changed, where they hold another one.</summary>
    public bool TryUse(TypeIndex index, IServiceProvider services)
    {
        if (services.GetService(Service) is not { } cache || !Types.DeclaringType!.IsInstanceOfType(cache))
        {
            return false;
        }

        Types.SetValue(cache, new TypesByName(index));
        // jsii goes through each assembly that is not in this set; with such a comparer all of them are.
        Assemblies.SetValue(cache, new HashSet<string>(["any"], new AllAreEqual()));
        return true;
    }

    private static FieldInfo? Field(Type declaring, string name, Type type) =>
        declaring.GetField(name, BindingFlags.Instance | BindingFlags.NonPublic) is { } field && field.FieldType == type ? field : null;

    private sealed class AllAreEqual : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => true;

        public int GetHashCode(string obj) => 0;
    }
}
