using System.Reflection;
using Amazon.Lambda.Core;
using AsteroidWorkflows.LambdaRuntime.Functions;

namespace AsteroidWorkflows.ManagedHost;

/// <summary><c>Assembly::Namespace.Type::Method</c>.</summary>
internal static class HandlerName
{
    /// <summary>The function of that name. This host knows functions that answer, whose method is asynchronous.</summary>
    public static IFunction Find(string handler)
    {
        var parts = handler.Split("::");
        var assembly = Assembly.Load(new AssemblyName(parts[0]));
        var type = assembly.GetType(parts[1], throwOnError: true)!;
        var method = type.GetMethod(parts[2]) ?? throw new MissingMethodException(parts[1], parts[2]);
        var serializer = Activator.CreateInstance(assembly.GetCustomAttribute<LambdaSerializerAttribute>()!.SerializerType);
        var function = typeof(ReflectedFunction<,,>).MakeGenericType(type, method.GetParameters()[0].ParameterType, method.ReturnType.GetGenericArguments()[0]);
        return (IFunction)Activator.CreateInstance(function, serializer, method)!;
    }
}
