using System.Collections.Concurrent;
using System.Reflection;
using Amazon.JSII.Runtime.Deputy;

namespace AsteroidWorkflows.Cdk.Jsii;

/// <summary>
/// Hands Node the packages that jsii's assemblies carry, some 80 MB of archives, from a folder where they stay. jsii by itself writes them out anew for each synth. This does what jsii
/// does when it meets an assembly's first type, before it does; so it finds the work done.
/// </summary>
/// <param name="Client">The type under which jsii's services hold what talks to Node.</param>
/// <param name="LoadPackage">Its method for a package: name, version, path of the archive.</param>
/// <param name="Loaded">jsii's list of assemblies whose packages Node has.</param>
internal sealed record KeptPackages(Type Client, MethodInfo LoadPackage, ConcurrentBag<string> Loaded)
{
    /// <summary>Finds what is needed in jsii's runtime; null where that is another build, or where a member is missing or has another type.</summary>
    public static KeptPackages? In(Assembly runtime, Guid build) =>
        runtime.ManifestModule.ModuleVersionId == build
        && runtime.GetType("Amazon.JSII.Runtime.Services.IClient") is { IsInterface: true } client
        && client.GetMethod("LoadPackage", [typeof(string), typeof(string), typeof(string)]) is { } loadPackage
        && typeof(JsiiTypeAttributeBase).GetField("ProcessedAssemblies", BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null) is ConcurrentBag<string> loaded
            ? new KeptPackages(client, loadPackage, loaded)
            : null;

    /// <summary>
    /// Loads the package of an assembly after those of the assemblies that it refers to, where that has not been done. Where the folder can't be written to, what is missing is left to jsii.
    /// </summary>
    public void TryLoad(Assembly assembly, IServiceProvider services, string folder)
    {
        try
        {
            Load(assembly, services, folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // jsii has a folder of its own for it.
        }
    }

    private void Load(Assembly assembly, IServiceProvider services, string folder)
    {
        var name = assembly.GetName().FullName;
        if (Loaded.Contains(name) || assembly.GetCustomAttribute<JsiiAssemblyAttribute>() is not { } package)
        {
            return;
        }

        foreach (var reference in assembly.GetReferencedAssemblies())
        {
            Load(Assembly.Load(reference), services, folder);
        }

        LoadPackage.Invoke(
            services.GetService(Client), BindingFlags.DoNotWrapExceptions, binder: null, [package.Name, package.Version, Archive(assembly, folder)], culture: null);
        Loaded.Add(name);
    }

    // Named by the build of the assembly, so that it never changes; whole or not at all.
    private static string Archive(Assembly assembly, string folder)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{assembly.ManifestModule.ModuleVersionId:N}.tgz");
        if (!File.Exists(file))
        {
            var resource = assembly.GetManifestResourceNames().First(name => name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase));
            var draft = $"{file}.{Environment.ProcessId}";
            using (var source = assembly.GetManifestResourceStream(resource)!)
            using (var written = File.Create(draft))
            {
                source.CopyTo(written);
            }

            File.Move(draft, file, overwrite: true);
        }

        return file;
    }
}
