using System.Reflection;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A Lambda function that a workflow names: the class and method behind it, and what goes in and out.</summary>
/// <param name="FunctionType">The class with the handler method.</param>
/// <param name="Method">The handler method.</param>
/// <param name="InputType">What the method takes.</param>
/// <param name="OutputType">What it answers; null where it answers nothing.</param>
public sealed record FunctionReference(Type FunctionType, MethodInfo Method, Type InputType, Type? OutputType)
{
    /// <summary>The name of the function: its class's, with the method's where that is not <c>Handle</c> or <c>HandleAsync</c>.</summary>
    public string Name => FunctionType.Name + Suffix;

    /// <summary>The assembly that holds the class.</summary>
    public string AssemblyName => FunctionType.Assembly.GetName().Name!;

    /// <summary>The handler string of the .NET Lambda runtime: <c>Assembly::Namespace.Type::Method</c>.</summary>
    public string Handler => $"{AssemblyName}::{FunctionType.FullName}::{Method.Name}";

    /// <summary>The name with the namespace, for workflows with two classes of one name.</summary>
    internal string LongName => FunctionType.FullName!.Replace(".", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal) + Suffix;

    private string Suffix
    {
        get
        {
            var method = Method.Name.EndsWith("Async", StringComparison.Ordinal) ? Method.Name[..^"Async".Length] : Method.Name;
            return method == "Handle" ? "" : method;
        }
    }
}
