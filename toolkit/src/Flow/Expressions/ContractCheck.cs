using System.Collections;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
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
        if (NumberProblem(type) is { } tooLarge)
        {
            return $"{TypeText.Of(type)} {tooLarge}";
        }

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
            return CollectionProblem(type) ?? Problem(item, isForFunction);
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

            if (NumberProblem(Item(property.PropertyType)) is { } number)
            {
                if (IsNumberThatFits(property))
                {
                    continue;
                }

                return $"{type.Name}.{member} is {TypeText.Of(property.PropertyType)}, which {number}";
            }

            if (Problem(property.PropertyType, isForFunction) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>JSONata reads all numbers as doubles, and writes them anew even where they are only passed on.</summary>
    private static string? NumberProblem(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(long) || type == typeof(ulong) || type == typeof(Int128) || type == typeof(UInt128) || type == typeof(nint) || type == typeof(nuint)
            ? "may be larger than a double holds, and all numbers of an execution are doubles. Use int or double, say [Range(-9007199254740991, 9007199254740991)], " + AsText
            : type == typeof(decimal)
                ? "may have more digits than a double holds, and all numbers of an execution are doubles. Use double or whole cents in an int, " + AsText
                : null;
    }

    private const string AsText =
        "or carry it as text: [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)].";

    /// <summary>It is a text in JSON, has a converter of its own, says that it stays within what a double holds, or is AWS's own and counts bytes or milliseconds.</summary>
    private static bool IsNumberThatFits(JsonPropertyInfo property) =>
        PropertyForm.IsText(property)
        || property.CustomConverter is not null
        || SdkCalls.SdkTypes.IsSdk(property.DeclaringType)
        || property.AttributeProvider?.GetCustomAttributes(typeof(RangeAttribute), inherit: true) is [RangeAttribute range, ..] && IsSafe(range.Minimum) && IsSafe(range.Maximum)
            && (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) != typeof(decimal);

    private static bool IsSafe(object bound) =>
        double.TryParse(Convert.ToString(bound, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= 9_007_199_254_740_991;

    private static Type Item(Type type) => DataType.ItemOf(type) is { } item ? Item(item) : type;

    /// <summary>Collections that are read as they were written: a Stack comes back in reverse, others may do anything.</summary>
    private static string? CollectionProblem(Type type) =>
        type.IsArray ? type.GetArrayRank() == 1 ? null : $"{TypeText.Of(type)} has no JSON form. Use an array of arrays."
        : type.IsGenericType && Collections.Contains(type.GetGenericTypeDefinition()) || typeof(IEnumerable).IsAssignableFrom(type) && type.Namespace == "System.Linq" ? null
        : $"{TypeText.Of(type)} may come back in another order or form than it was written. Use an array, a List or a Dictionary.";

    private static readonly HashSet<Type> Collections =
    [
        typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(IEnumerable<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(ReadOnlyCollection<>),
        typeof(Collection<>), typeof(HashSet<>), typeof(ISet<>), typeof(IReadOnlySet<>), typeof(Queue<>), typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(IOrderedEnumerable<>),
        typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>), typeof(ReadOnlyDictionary<,>), typeof(SortedDictionary<,>), typeof(ImmutableDictionary<,>),
    ];
}
