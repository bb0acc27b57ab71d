using System.Collections.Concurrent;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>
/// Makes the packages of Lambda projects with <c>dotnet publish</c>: no Docker, once a project however many functions share it, and not
/// at all when nothing that goes into it has changed since. The same sources give the same bytes on any path.
/// </summary>
/// <param name="folder">Where published packages are kept from one run to the next.</param>
/// <param name="sources">Where the sources lie.</param>
/// <param name="notice">Takes what a reader should know, e.g. that the code was not compiled ahead; null drops it.</param>
public sealed class LambdaPackages(string folder, LambdaSources sources, Action<string>? notice = null) : ILambdaPackages
{
    private readonly ConcurrentDictionary<(string, string, LambdaHosting), Lazy<string>> _published = new();

    /// <inheritdoc/>
    public string Root => sources.Root;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The project does not compile, or what it takes is missing: the message holds what <c>dotnet publish</c> said.</exception>
    public string Publish(LambdaProject project, string runtime, LambdaHosting hosting) => _published
        .GetOrAdd((project.File, runtime, hosting), _ => new Lazy<string>(() => PublishOnce(project, runtime, hosting))).Value;

    private string PublishOnce(LambdaProject project, string runtime, LambdaHosting hosting)
    {
        var name = $"{project.Name}{(hosting == LambdaHosting.Native ? ".Native" : "")}-{runtime}";
        var target = Path.Combine(folder, $"{name}-{PackageFingerprint.Of(project, sources, runtime, hosting)}");
        if (Directory.Exists(target))
        {
            return target;
        }

        // Written beside its place and moved there when it is whole: a run that is stopped leaves nothing that looks finished.
        var scratch = Path.Combine(folder, $".{name}-{Environment.ProcessId}");
        Delete(scratch);
        Directory.CreateDirectory(folder);
        try
        {
            if (hosting == LambdaHosting.Native)
            {
                NativePackage.Publish(project, runtime, scratch);
            }
            else
            {
                ManagedPackage.Publish(project, runtime, scratch, notice);
            }
        }
        catch
        {
            Delete(scratch);
            throw;
        }

        foreach (var old in Directory.EnumerateDirectories(folder, $"{name}-*"))
        {
            Delete(old);
        }

        Directory.Move(scratch, target);
        return target;
    }

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
