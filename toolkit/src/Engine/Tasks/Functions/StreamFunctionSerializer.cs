using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tasks.Functions;

/// <summary>
/// A serializer of the shape of Amazon.Lambda.Core's <c>ILambdaSerializer</c> (<c>T Deserialize&lt;T&gt;(Stream)</c>,
/// <c>Serialize&lt;T&gt;(T, Stream)</c>), called without a reference to that package.
/// </summary>
public sealed class StreamFunctionSerializer : IFunctionSerializer
{
    private const string Attribute = "Amazon.Lambda.Core.LambdaSerializerAttribute";

    private readonly object _serializer;
    private readonly MethodInfo _deserialize;
    private readonly MethodInfo _serialize;

    /// <summary>Calls <paramref name="serializer"/>.</summary>
    /// <exception cref="ArgumentException">It has no such methods.</exception>
    public StreamFunctionSerializer(object serializer)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        _serializer = serializer;
        _deserialize = Find("Deserialize", 1);
        _serialize = Find("Serialize", 2);
    }

    /// <summary>The serializer that the method, its class or its assembly names by <c>[LambdaSerializer]</c>; null: none does.</summary>
    public static IFunctionSerializer? Of(MethodInfo method)
    {
        ArgumentNullException.ThrowIfNull(method);
        var attribute = new[] { method.CustomAttributes, method.ReflectedType!.CustomAttributes, method.ReflectedType.Assembly.CustomAttributes }
            .SelectMany(a => a)
            .FirstOrDefault(a => a.AttributeType.FullName == Attribute);
        return attribute?.ConstructorArguments is [{ Value: Type type }]
            ? new StreamFunctionSerializer(Activator.CreateInstance(type)!)
            : null;
    }

    /// <inheritdoc/>
    public object? Read(JsonElement payload, Type type)
    {
        using var stream = new MemoryStream(JsonMarshal.GetRawUtf8Value(payload).ToArray(), writable: false);
        return Call(_deserialize, type, stream);
    }

    /// <inheritdoc/>
    public JsonElement Write(object? value, Type type)
    {
        using var stream = new MemoryStream();
        Call(_serialize, type, value, stream);
        return JsonElement.Parse(stream.ToArray(), JsonDepth.Documents);
    }

    private object? Call(MethodInfo method, Type type, params object?[] arguments)
    {
        try
        {
            return method.MakeGenericMethod(type).Invoke(_serializer, arguments);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private MethodInfo Find(string name, int parameters) =>
        _serializer.GetType().GetMethods().FirstOrDefault(m =>
            m.Name == name && m.IsGenericMethodDefinition && m.GetGenericArguments().Length == 1 && m.GetParameters().Length == parameters)
        ?? throw new ArgumentException($"{_serializer.GetType()} has no generic method {name} with {parameters} parameters.");
}
