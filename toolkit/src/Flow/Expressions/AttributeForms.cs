using System.Linq.Expressions;
using System.Text.Json.Serialization.Metadata;
using AsteroidWorkflows.Flow.Services;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>Data as attributes of DynamoDB and back, as JSONata: by the type that each value has when the execution runs.</summary>
internal static class AttributeForms
{
    private const string Write =
        "$attribute := function($v) { $type($v) = 'null' ? {'NULL': true} : $type($v) = 'string' ? {'S': $v} : $type($v) = 'number' ? {'N': $string($v)} : " +
        "$type($v) = 'boolean' ? {'BOOL': $v} : $type($v) = 'array' ? {'L': [$map($v, function($i) { $attribute($i) })]} : {'M': $fields($v)} }; " +
        "$fields := function($o) { $merge([$each($o, function($x, $k) { {$k: $attribute($x)} })]) };";

    private const string Read =
        "$value := function($a) { $exists($a.S) ? $a.S : $exists($a.N) ? $number($a.N) : $exists($a.BOOL) ? $a.BOOL : $exists($a.B) ? $a.B : " +
        "$exists($a.SS) ? [$a.SS] : $exists($a.NS) ? [$map($a.NS, function($n) { $number($n) })] : " +
        "$exists($a.L) ? [$map($a.L, function($i) { $value($i) })] : $exists($a.M) ? $record($a.M) : null }; " +
        "$record := function($o) { $merge([$each($o, function($x, $k) { {$k: $value($x)} })]) };";

    internal static bool Is(MethodCallExpression call) => call.Method.DeclaringType == typeof(DynamoDb) && call.Method.Name is nameof(DynamoDb.ToAttributes) or nameof(DynamoDb.FromAttributes);

    internal static Jsonata Translate(Translator translator, MethodCallExpression call)
    {
        var type = call.Method.GetGenericArguments()[0];
        if (DataType.IsSimple(type) || DataType.IsCollection(type) || DataType.IsTuple(type))
        {
            throw new NotTranslatableException($"{Rendering.TypeText.Of(type)} is no record, whose properties would be attributes", "Use a record, an anonymous type or a dictionary.");
        }

        if (call.Method.Name == nameof(DynamoDb.ToAttributes))
        {
            return new($"({Write} $fields({translator.Inline(call.Arguments[0]).Text}))");
        }

        CheckNested(type, []);
        return new($"({Read} $record({translator.Inline(call.Arguments[0]).Text}))");
    }

    /// <summary>JSONata makes an array of one array that array itself.</summary>
    private static void CheckNested(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || DataType.IsSimple(type))
        {
            return;
        }

        if (DataType.IsCollection(type) && DataType.ItemOf(type) is { } item && (DataType.IsCollection(item) || DataType.IsTuple(item)))
        {
            throw new NotTranslatableException($"{Rendering.TypeText.Of(type)} holds arrays in an array, which JSONata does not keep apart", "Wrap the inner array in a record.");
        }

        if (DataType.ItemOf(type) is { } each)
        {
            CheckNested(each, seen);
        }
        else if (Contract.InfoOf(FlowJson.Options, type).Kind == JsonTypeInfoKind.Object)
        {
            foreach (var (_, property) in Contract.Of(FlowJson.Options, type).Properties)
            {
                CheckNested(property.PropertyType, seen);
            }
        }
    }
}
