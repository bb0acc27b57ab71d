using System.Linq.Expressions;
using System.Reflection;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>
/// The name by which the table of forms knows a member: <c>String.Contains(String)</c>, <c>Enumerable.Where(IEnumerable&lt;T&gt;,Func&lt;T,Boolean&gt;)</c>.
/// All collections share the name <c>Collection</c>, all dictionaries <c>Dictionary</c>.
/// </summary>
internal static class MemberKey
{
    internal static string Of(MethodInfo method)
    {
        var owner = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericTypeDefinition() : method.DeclaringType!;
        var definition = method.IsGenericMethod ? method.GetGenericMethodDefinition() : method;
        if (owner != method.DeclaringType)
        {
            definition = (MethodInfo)MethodBase.GetMethodFromHandle(method.MethodHandle, owner.TypeHandle)!;
        }

        return $"{Owner(method.DeclaringType!)}.{method.Name}({string.Join(",", definition.GetParameters().Select(parameter => Name(parameter.ParameterType)))})";
    }

    /// <summary>What object declares is asked of the value's own type.</summary>
    internal static string Of(MethodCallExpression call) =>
        call.Object is { } value && (call.Method.DeclaringType == typeof(object) || call.Method.DeclaringType == typeof(ValueType) || call.Method.DeclaringType == typeof(Enum))
            ? $"{Owner(value.Type)}.{call.Method.Name}({string.Join(",", call.Method.GetParameters().Select(parameter => Name(parameter.ParameterType)))})"
            : Of(call.Method);

    internal static string Of(Type owner, string member) => $"{Owner(owner)}.{member}";

    /// <summary>The name of a type of values: an enum is <c>Enum</c>, and what may be null has a question mark if it is no class.</summary>
    internal static string Value(Type type) =>
        Nullable.GetUnderlyingType(type) is { } underlying ? Value(underlying) + "?" : type.IsEnum ? "Enum" : Name(type);

    private static string Owner(Type type) =>
        Nullable.GetUnderlyingType(type) is not null || type == typeof(Nullable<>) ? "Nullable"
        : type.IsEnum ? "Enum"
        : DataType.IsDictionary(type) ? "Dictionary"
        : DataType.IsCollection(type) ? "Collection"
        : Name(type);

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return "T";
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        var name = type.Assembly == typeof(MemberKey).Assembly || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true ? type.Name : type.FullName ?? type.Name;
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(",", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
