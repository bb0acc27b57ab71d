using System.Reflection;
using System.Reflection.Emit;
using Amazon.JSII.Runtime.Services;

using Microsoft.Extensions.DependencyInjection;

namespace AsteroidWorkflows.FastSynth.Tests;

public sealed class TypeCacheTests
{
    private static readonly Assembly Runtime = typeof(ServiceContainer).Assembly;

    [Fact]
    public void The_jsii_that_is_referenced_is_the_one_that_is_known() =>
        Assert.True(TypeCache.In(Runtime, TypeCache.KnownBuild) is not null,
            $"Amazon.JSII.Runtime is now build {Runtime.ManifestModule.ModuleVersionId}: jsii searches for types by itself, and a synth takes a second longer. "
            + "See that TypeCache's members still mean the same, then change TypeCache.KnownBuild and the version in Directory.Packages.props.");

    [Fact]
    public void Another_build_of_jsii_is_left_alone() => Assert.Null(TypeCache.In(Runtime, Guid.NewGuid()));

    [Fact]
    public void An_assembly_without_the_cache_is_left_alone() =>
        Assert.Null(TypeCache.In(typeof(string).Assembly, typeof(string).Module.ModuleVersionId));

    [Theory]
    [InlineData("_types", typeof(IDictionary<string, Type>), "_assemblies", typeof(ISet<string>), true)]
    [InlineData("_types", typeof(Dictionary<string, Type>), "_assemblies", typeof(ISet<string>), false)]
    [InlineData("_types", typeof(IDictionary<string, Type>), "_assemblies", typeof(HashSet<string>), false)]
    [InlineData("_typesByName", typeof(IDictionary<string, Type>), "_assemblies", typeof(ISet<string>), false)]
    [InlineData("_types", typeof(IDictionary<string, Type>), "_loaded", typeof(ISet<string>), false)]
    public void A_cache_is_taken_only_with_the_fields_that_are_replaced(string types, Type typesType, string assemblies, Type assembliesType, bool taken)
    {
        var runtime = RuntimeWith((types, typesType), (assemblies, assembliesType));

        Assert.Equal(taken, TypeCache.In(runtime, runtime.ManifestModule.ModuleVersionId) is not null);
    }

    [Fact]
    public void Services_without_the_cache_are_left_alone()
    {
        using var services = new ServiceCollection().BuildServiceProvider();

        Assert.False(TypeCache.In(Runtime, TypeCache.KnownBuild)!.TryUse(new TypeIndex(), services));
    }

    private static AssemblyBuilder RuntimeWith(params (string Name, Type Type)[] fields)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("A runtime"), AssemblyBuilderAccess.Run);
        var module = assembly.DefineDynamicModule("A runtime");
        var service = module.DefineType("Amazon.JSII.Runtime.Services.ITypeCache", TypeAttributes.Interface | TypeAttributes.Abstract).CreateType();
        var cache = module.DefineType("Amazon.JSII.Runtime.Services.TypeCache", TypeAttributes.Class, typeof(object), [service]);
        foreach (var (name, type) in fields)
        {
            cache.DefineField(name, type, FieldAttributes.Private);
        }

        cache.CreateType();
        return assembly;
    }
}
