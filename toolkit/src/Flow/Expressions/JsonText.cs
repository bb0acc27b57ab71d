using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary><see cref="FlowJson.Text"/>: JSONata's <c>$string</c>, where it writes what the serializer writes.</summary>
internal static class JsonText
{
    internal static Jsonata Translate(Translator translator, MethodCallExpression call)
    {
        var type = Translator.WithoutConversion(call.Arguments[0]).Type;
        if (Problem(type, []) is { } problem)
        {
            throw new NotTranslatableException(problem.Why, problem.WayOut);
        }

        return translator.In(isPayload: true, () => Jsonata.Call("string", translator.Inline(call.Arguments[0])));
    }

    private static (string Why, string WayOut)? Problem(Type type, HashSet<Type> seen, bool isPart = false)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(bool) || type == typeof(uint) || (DataType.IsComputable(type) && type != typeof(double)) || !seen.Add(type))
        {
            return null;
        }

        if (DataType.IsNumber(type) || type == typeof(Half))
        {
            return ($"JSONata writes {Rendering.TypeText.Of(type)} with 15 digits only", "Write the text in a function, or pass the data itself.");
        }

        if (type == typeof(object) || type == typeof(JsonElement) || type == typeof(JsonDocument) || typeof(JsonNode).IsAssignableFrom(type))
        {
            return ($"what {Rendering.TypeText.Of(type)} holds is not known, and JSONata writes a double with 15 digits only", "Write the text in a function, or pass the data itself.");
        }

        if (DataType.IsTuple(type))
        {
            return ("a tuple is an array between the steps, but not to the serializer", "Use a record.");
        }

        if (DataType.ItemOf(type) is { } item)
        {
            return Problem(item, seen, isPart: true);
        }

        var info = Contract.InfoOf(FlowJson.Options, type);
        return info.Kind == JsonTypeInfoKind.Object
            ? info.Properties.Select(property => Problem(property.PropertyType, seen, isPart: true)).FirstOrDefault(problem => problem is not null)
            : isPart ? null : ($"{Rendering.TypeText.Of(type)} is a text already, which JSONata would not put into quotes", "Use the value itself, or a record or an array that holds it.");
    }
}
