using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>Refuses types that would not look in an execution's data as its expressions expect.</summary>
internal sealed class ContractCheck(JsonSerializerOptions options)
{
    private readonly HashSet<(Type, bool)> _checked = [];

    /// <summary>What is wrong with a type; null when nothing is.</summary>
    /// <param name="type">A type of data.</param>
    /// <param name="isForFunction">A function has to read or write it, so that tuples, which are arrays here and objects there, cannot be part of it.</param>
    internal string? Problem(Type type, bool isForFunction)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (DataType.IsSimple(type) || type == typeof(object) || type == typeof(NoResult) || type == typeof(Task) || !_checked.Add((type, isForFunction)))
        {
            return null;
        }

        if (DataType.IsTuple(type))
        {
            return isForFunction
                ? $"{TypeText.Of(type)} is a tuple: an array between the steps, but not to a function's serializer. Let the function take a record or an array."
                : type.GetGenericArguments().Select(item => Problem(item, isForFunction)).FirstOrDefault(problem => problem is not null);
        }

        if (DataType.ItemOf(type) is { } item)
        {
            return Problem(item, isForFunction);
        }

        if (Contract.InfoOf(options, type).Kind != JsonTypeInfoKind.Object)
        {
            return null;
        }

        foreach (var (member, property) in Contract.Of(options, type).Properties)
        {
            if (Contract.DropsNulls(property))
            {
                return $"{type.Name}.{member} is left out of the JSON when it is null, and reading a field that is not there fails the execution. " +
                    "Remove the [JsonIgnore] condition: null is written then.";
            }

            if (Problem(property.PropertyType, isForFunction) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }
}
