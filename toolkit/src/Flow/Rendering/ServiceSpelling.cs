using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>
/// How a service spells its arguments: its own members as they are in C#, without those that are null. What it takes as a payload, such as the input of a
/// nested execution or the body of a message, is the workflow's own and keeps its names and nulls.
/// </summary>
internal sealed class ServiceSpelling
{
    /// <summary>The members of arguments that are payloads of whatever shape, by the service.</summary>
    private static readonly Dictionary<string, string[]> Payloads = new(StringComparer.Ordinal)
    {
        ["apigateway"] = ["RequestBody", "QueryParameters", "Headers"],
        ["batch"] = ["Parameters"],
        ["bedrock"] = ["Body"],
        ["dynamodb"] = ["Item", "Key", "ExpressionAttributeValues", "ExpressionAttributeNames"],
        ["events"] = ["Detail"],
        ["glue"] = ["Arguments"],
        ["http"] = ["RequestBody", "QueryParameters", "Headers"],
        ["lambda"] = ["Payload"],
        ["sns"] = ["Message"],
        ["sqs"] = ["MessageBody"],
        ["states"] = ["Input"],
    };

    private static readonly ConcurrentDictionary<string, ServiceSpelling> Known = [];

    private readonly string[] _payloads;

    private ServiceSpelling(string integration)
    {
        var parts = integration.Split(':', '.');
        _payloads = Payloads.GetValueOrDefault(parts[0] == "aws-sdk" ? parts[1] : parts[0]) ?? [];
    }

    /// <summary>The spelling of arguments that are typed to the last member, so that no part of them is left to the workflow.</summary>
    internal static ServiceSpelling Typed { get; } = new("");

    /// <summary>The spelling of an integration such as <c>states:startExecution</c>.</summary>
    internal static ServiceSpelling Of(string integration) => Known.GetOrAdd(integration, static integration => new(integration));

    /// <summary>Whether a member of arguments is the workflow's own: one that the service takes as it is, or whose type is left to who makes it.</summary>
    internal bool IsPayload(Type owner, string member) =>
        _payloads.Contains(member)
        || DeclaredType(owner, member) is { } type && (type == typeof(object) || type.IsGenericParameter);

    /// <summary>A value that is known when the workflow is rendered.</summary>
    internal JsonNode? Write(object? value, Type type)
    {
        if (value is null)
        {
            return null;
        }

        if (type == typeof(object) || type.IsInterface && DataType.ItemOf(type) is null)
        {
            type = value.GetType();
        }

        if (DataType.IsDictionary(type))
        {
            var values = JsonSerializer.SerializeToNode(value, type, FlowJson.ServiceOptions)!.AsObject();
            return new JsonObject(values.Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));
        }

        if (DataType.ItemOf(type) is { } item)
        {
            return new JsonArray([.. ((System.Collections.IEnumerable)value).Cast<object?>().Select(each => Write(each, item))]);
        }

        if (DataType.IsSimple(type) || Contract.InfoOf(FlowJson.ServiceOptions, type).Kind != JsonTypeInfoKind.Object)
        {
            return JsonSerializer.SerializeToNode(value, type, FlowJson.ServiceOptions);
        }

        var written = new JsonObject();
        foreach (var (member, property) in Contract.Of(FlowJson.ServiceOptions, type).Properties)
        {
            var content = property.Get!(value);
            var node = IsPayload(type, member) ? JsonSerializer.SerializeToNode(content, FlowJson.Options) : Write(content, property.PropertyType);
            if (node is not null)
            {
                written[property.Name] = node;
            }
        }

        return written;
    }

    /// <summary>Whether a member of arguments that is not set is null, and so left out.</summary>
    internal static bool IsLeftOut(Type arguments, JsonPropertyInfo property)
    {
        var constructor = arguments.GetConstructors().MaxBy(each => each.GetParameters().Length);
        if (constructor is null || !DataType.IsNullable(property.PropertyType))
        {
            return false;
        }

        try
        {
            return property.Get!(constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)])) is null;
        }
        catch (System.Reflection.TargetInvocationException)
        {
            // It checks what it is given, so that nothing is known of its defaults.
            return false;
        }
    }

    private static Type? DeclaredType(Type owner, string member) =>
        (owner.IsGenericType ? owner.GetGenericTypeDefinition() : owner).GetProperty(member)?.PropertyType;
}
