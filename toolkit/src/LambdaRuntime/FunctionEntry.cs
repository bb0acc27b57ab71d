using System.Text.Json.Serialization;
using AsteroidWorkflows.LambdaRuntime.Functions;

namespace AsteroidWorkflows.LambdaRuntime;

/// <summary>A function, as its line in a <see cref="FunctionTable"/> says it.</summary>
public sealed class FunctionEntry
{
    private readonly Func<FunctionServices, object> _create;
    private readonly Func<Func<FunctionServices>, IFunction> _bind;
    private readonly Lazy<FunctionNeeds> _needs;

    internal FunctionEntry(Type type, Type input, Type? output, JsonSerializerContext json, Func<FunctionServices, object> create, Func<Func<FunctionServices>, IFunction> bind)
    {
        (Type, Input, Output, Json, _create, _bind) = (type, input, output, json, create, bind);
        _needs = new Lazy<FunctionNeeds>(AskForNeeds);
    }

    /// <summary>Its class.</summary>
    public Type Type { get; }

    /// <summary>The class's name: the function's own.</summary>
    public string Name => Type.Name;

    /// <summary>Its event.</summary>
    public Type Input { get; }

    /// <summary>Its answer; null where it answers nothing.</summary>
    public Type? Output { get; }

    /// <summary>How its contracts look as JSON.</summary>
    public JsonSerializerContext Json { get; }

    /// <summary>What Lambda calls: <c>Assembly::Namespace.Type::Method</c>.</summary>
    public string Handler => $"{Type.Assembly.GetName().Name}::{Type.FullName}::{FunctionTable.Method}";

    /// <summary>The settings and the clients that it asks for when it is made. To find them, it is made once without any.</summary>
    public FunctionNeeds Needs => _needs.Value;

    /// <summary>Makes its class. What it asks for comes from <paramref name="services"/> alone.</summary>
    /// <param name="services">Its clients and settings.</param>
    /// <exception cref="FunctionSettingException">A setting is missing, or holds what it can't.</exception>
    /// <exception cref="InvalidOperationException">It asks for a client that was not added.</exception>
    public object Create(FunctionServices services) => _create(services);

    /// <summary>The function as the loop calls it.</summary>
    /// <exception cref="InvalidOperationException">A contract has no form in JSON.</exception>
    internal IFunction Bind(Func<FunctionServices> services) => _bind(services);

    private FunctionNeeds AskForNeeds()
    {
        var services = new NotedServices();
        _create(services);
        return services.Needs;
    }
}
