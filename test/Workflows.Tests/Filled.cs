using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace AsteroidWorkflows.Workflows.Tests;

/// <summary>Makes values of contract types: with something in every place, or with null wherever the type allows it.</summary>
internal static class Filled
{
    internal static object Value(Type type, bool withNulls = false)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(JsonElement))
        {
            return JsonSerializer.SerializeToElement(new Dictionary<string, object?> { ["Any"] = 1, ["nothing"] = null });
        }

        if (type == typeof(string))
        {
            return "text";
        }

        if (type.IsEnum)
        {
            // The first value of an enum may stand for "nothing was said", which has no name in JSON.
            return Enum.GetValues(type).Cast<object>().Last();
        }

        if (type.IsValueType && (type.IsPrimitive || type == typeof(decimal)))
        {
            return Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture);
        }

        if (typeof(IEnumerable).IsAssignableFrom(type))
        {
            var item = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
            var items = Array.CreateInstance(item, 1);
            items.SetValue(Value(item, withNulls), 0);
            return items;
        }

        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => withNulls && MayBeNull(parameter) ? null : Value(parameter.ParameterType, withNulls))]);
    }

    private static bool MayBeNull(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;
}
