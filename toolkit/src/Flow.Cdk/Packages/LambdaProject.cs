using System.Reflection;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>The project that a function's class is compiled from: what is published to make the function's package.</summary>
/// <param name="Name">The project's short name, e.g. <c>Accounts</c>.</param>
/// <param name="File">The project file, as a full path.</param>
/// <param name="Root">The folder that holds the solution.</param>
public sealed record LambdaProject(string Name, string File, string Root)
{
    /// <summary>The name of the assembly metadata that holds the project file's path below the solution's folder.</summary>
    public const string Metadata = "LambdaProject";

    /// <summary>The project of the native package: an executable that holds all functions of this one.</summary>
    public string NativeFile => Path.GetFullPath(Path.Combine("..", "Native", Name, $"{Name}.Native.csproj"), Path.GetDirectoryName(File)!);

    /// <summary>The project of <paramref name="function"/>, found below the folder that holds the solution.</summary>
    /// <exception cref="InvalidOperationException">The assembly names no project, or the project is not there.</exception>
    public static LambdaProject Of(Type function, string root)
    {
        var path = function.Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(entry => entry.Key == Metadata)?.Value
            ?? throw new InvalidOperationException(
                $"{function.Assembly.GetName().Name} does not say which project it is compiled from. Add <AssemblyMetadata Include=\"{Metadata}\" Value=\"path/to/its.csproj\" /> to it.");
        var file = Path.GetFullPath(path, root);
        return System.IO.File.Exists(file)
            ? new LambdaProject(Path.GetFileNameWithoutExtension(file), file, root)
            : throw new InvalidOperationException($"{function.Name}'s project {file} is not there. Run the app from the checkout, where cdk.json lies.");
    }
}
