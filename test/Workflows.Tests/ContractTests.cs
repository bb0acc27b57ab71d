using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Flow;

namespace AsteroidWorkflows.Workflows.Tests;

/// <summary>
/// Expressions are rendered with the names of Flow's options, and functions read and write with serializers of their own: the two have to
/// agree on every name, every enum and every null.
/// </summary>
public class ContractTests
{
    public static TheoryData<Type> Contracts =>
    [
        .. AllWorkflows.Define()
            .SelectMany(workflow => workflow.Render().Functions)
            .SelectMany(function => new[] { function.InputType, function.OutputType })
            .OfType<Type>()
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_function_writes_what_the_workflow_expects(Type contract)
    {
        foreach (var value in new[] { Filled.Value(contract), Filled.Value(contract, withNulls: true) })
        {
            AssertSame(JsonSerializer.SerializeToNode(value, contract, FlowJson.Options), JsonNode.Parse(Written(contract, value)));
        }
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_function_reads_what_the_workflow_writes(Type contract)
    {
        foreach (var value in new[] { Filled.Value(contract), Filled.Value(contract, withNulls: true) })
        {
            var sent = JsonSerializer.SerializeToUtf8Bytes(value, contract, FlowJson.Options);
            AssertSame(JsonNode.Parse(sent), JsonNode.Parse(Written(contract, Read(contract, sent))));
        }
    }

    private static byte[] Written(Type contract, object value)
    {
        using var stream = new MemoryStream();
        Call(nameof(ILambdaSerializer.Serialize), contract, value, stream);
        return stream.ToArray();
    }

    private static object Read(Type contract, byte[] json)
    {
        using var stream = new MemoryStream(json);
        return Call(nameof(ILambdaSerializer.Deserialize), contract, stream)!;
    }

    /// <summary>The serializer is that of the function, whose contracts may be of another assembly (any JSON, for instance).</summary>
    private static object? Call(string method, Type contract, params object[] arguments)
    {
        var function = AllWorkflows.Define().SelectMany(workflow => workflow.Render().Functions).First(function => function.InputType == contract || function.OutputType == contract);
        var serializer = Activator.CreateInstance(function.FunctionType.Assembly.GetCustomAttribute<LambdaSerializerAttribute>()!.SerializerType);
        return typeof(ILambdaSerializer).GetMethod(method)!.MakeGenericMethod(contract).Invoke(serializer, arguments);
    }

    private static void AssertSame(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"the workflow: {expected?.ToJsonString()}\nthe function: {actual?.ToJsonString()}");
}
