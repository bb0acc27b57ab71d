// Debug builds keep what debuggers and coverage need; packages are made in Release.
#if !DEBUG
using System.Reflection;
using System.Reflection.PortableExecutable;
using AsteroidWorkflows.LambdaRuntime;

namespace AsteroidWorkflows.Native.Tests;

public sealed class SameBytesTests
{
    public static TheoryData<string> Assemblies =>
    [
        typeof(LambdaHost).Assembly.GetName().Name!,
        .. Tables.Projects.SelectMany(project => new[] { $"AsteroidWorkflows.Lambdas.{project}", $"AsteroidWorkflows.Lambdas.{project}.Native" }),
    ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void What_a_native_package_is_made_of_names_no_debug_file_which_would_differ_by_path_and_commit(string assembly)
    {
        using var image = new PEReader(File.OpenRead(Assembly.Load(assembly).Location));

        Assert.DoesNotContain(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.CodeView);
    }
}
#endif
