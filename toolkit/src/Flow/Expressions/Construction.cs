using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>
/// JSONata makes an object of what is given to it. So must C#: a constructor or a setter that changes its values, or a default that differs each time,
/// would make another object.
/// </summary>
internal static class Construction
{
    private static readonly ConcurrentDictionary<ConstructorInfo, string?> Known = [];

    internal static void Check(NewExpression created, IReadOnlyList<MemberBinding> bindings)
    {
        if (SdkCalls.SdkTypes.IsSdk(created.Type))
        {
            return;
        }

        if (created.Type.GetCustomAttribute<JsonPolymorphicAttribute>() is not null || created.Type.BaseType?.GetCustomAttribute<JsonPolymorphicAttribute>() is not null)
        {
            throw new NotTranslatableException($"{created.Type.Name} has a discriminator in JSON", "Let a function make the object.");
        }

        if (created.Constructor is { } constructor && created.Members is null && Known.GetOrAdd(constructor, Problem) is { } problem)
        {
            throw new NotTranslatableException(problem, "Use a record that keeps what it is given, or let a function make the object.");
        }

        foreach (var binding in bindings)
        {
            if (binding.Member is PropertyInfo property && !IsAuto(property.SetMethod))
            {
                throw new NotTranslatableException(
                    $"the setter of {property.DeclaringType!.Name}.{property.Name} is code of its own, which does not run in JSONata", "Use a plain { get; init; }, or let a function make the object.");
            }
        }

        if (created.Arguments.Count == 0 && created.Type.IsClass && Differs(created.Type))
        {
            throw new NotTranslatableException($"a new {created.Type.Name} is another each time, and would be made once, when the workflow is built", "Set what differs in the object initializer, or let a function make the object.");
        }
    }

    /// <summary>Get and set accessors without code.</summary>
    internal static bool IsAuto(MethodInfo? accessor) => accessor?.GetCustomAttribute<CompilerGeneratedAttribute>() is not null;

    private static bool Differs(Type type) => Json(type) != Json(type);

    private static string Json(Type type) => JsonSerializer.Serialize(Activator.CreateInstance(type), type, FlowJson.Options);

    private static string? Problem(ConstructorInfo constructor)
    {
        var parameters = constructor.GetParameters();
        if (parameters.Length == 0)
        {
            return null;
        }

        var kept = ConstructorCode.KeptBy(constructor);
        var changed = parameters.FirstOrDefault(parameter => !kept.Contains(parameter.Position));
        return changed is null ? null : $"the constructor of {constructor.DeclaringType!.Name} does more with '{changed.Name}' than to keep it, which does not happen in JSONata";
    }
}
