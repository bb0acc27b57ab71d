using System.Buffers;
using System.Reflection;
using System.Text;
using Amazon.Lambda.Core;
using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.LambdaRuntime.Functions;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using NSubstitute;

namespace AsteroidWorkflows.Native.Tests;

/// <summary>A native function answers, byte for byte, what the managed runtime answers through the serializer that the function's assembly names.</summary>
public sealed class SameAsManagedTests
{
    [Theory]
    [InlineData("Orders", "TaskA", """{"any":["input",1.50,null,"é<&>\u0001"]}""", """{"task":"A","input":{"any":["input",1.50,null,"é<&>\u0001"]}}""")]
    [InlineData("Orders", "TaskB", "null", """{"task":"B","input":null}""")]
    [InlineData("Orders", "ProcessItem", """{"orderId":"é 1","items":[{"sku":"A","quantity":2,"unitPrice":9.99}]}""", """{"orderId":"é 1","status":"PROCESSED","itemCount":1,"total":19.98,"error":null}""")]
    [InlineData("Accounts", "DataChecking", """{"command":"CHECK_NAME","data":{"name":"evil Spock"}}""", """{"flagged":true}""")]
    public void An_answer_is_the_same(string project, string function, string payload, string expected)
    {
        Assert.Equal(expected, Native(project, function, payload));
        Assert.Equal(expected, Managed(project, function, payload));
    }

    [Theory]
    [InlineData("Orders", "ProcessItem", """{"orderId":"1","items":[]}""")]
    [InlineData("Orders", "ProcessItem", """{"orderId":""")]
    [InlineData("Orders", "ProcessItem", "")]
    [InlineData("Accounts", "DataChecking", """{"command":"CHECK_NAME","data":{"name":"UNPROCESSABLE_DATA"}}""")]
    [InlineData("Accounts", "DataChecking", """{"command":"NONE"}""")]
    [InlineData("Accounts", "DataChecking", "[1]")]
    public void An_error_is_the_same(string project, string function, string payload)
    {
        var native = Assert.ThrowsAny<Exception>(() => Native(project, function, payload));
        var managed = Assert.ThrowsAny<Exception>(() => Managed(project, function, payload));

        Assert.Equal(managed.GetType(), native.GetType());
        Assert.Equal(managed.Message, native.Message);
    }

    [Fact]
    public void Contracts_of_functions_that_call_services_look_the_same()
    {
        SameAnswer(new ApplicationItem("application_1", "Zoë", "1 Street", ApplicationState.FlaggedForReview, Reason: null), AccountsJson.Default);
        SameAnswer(new FindResult([new ApplicationItem("a", "b", "c", ApplicationState.Submitted, "why")], 1, 1, new PageKey("a", ApplicationState.Submitted)), AccountsJson.Default);
        SameAnswer(new StoredFile(new ResponseMetadata("id", 200, new ResponseHeaders("\"tag\"")), "\"tag\"", "bucket", "file"), AsteroidsJson.Default);
        SameAnswer(new ThumbnailMade(new ThumbnailLocation("resized-a", "b")), PhotosJson.Default);
        SameAnswer(new FacesRemoved(["1", "2"]), PhotosJson.Default);
    }

    private static void SameAnswer<T>(T answer, System.Text.Json.Serialization.JsonSerializerContext json)
    {
        var native = new ArrayBufferWriter<byte>();
        PayloadJson.Write(answer, json.TypeOf<T>(), native);
        using var managed = new MemoryStream();
        SerializerOf(json.GetType().Assembly).Serialize(answer, managed);

        Assert.Equal(Encoding.UTF8.GetString(managed.ToArray()), Encoding.UTF8.GetString(native.WrittenSpan));
    }

    private static string Native(string project, string function, string payload)
    {
        var found = Tables.Of(project).Single(entry => entry.Name == function).Bind(() => new FunctionServices(_ => null));
        found.Create();
        var answer = new ArrayBufferWriter<byte>();
        found.Invoke(Encoding.UTF8.GetBytes(payload), Substitute.For<ILambdaContext>(), answer);
        return Encoding.UTF8.GetString(answer.WrittenSpan);
    }

    private static string Managed(string project, string function, string payload)
    {
        var type = Tables.FunctionsOf(project).Single(type => type.Name == function);
        var method = type.GetMethod("HandleAsync")!;
        return (string)typeof(SameAsManagedTests).GetMethod(nameof(CallManaged), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(method.GetParameters()[0].ParameterType, method.ReturnType.GetGenericArguments()[0])
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Activator.CreateInstance(type), method, payload], null)!;
    }

    private static string CallManaged<TIn, TOut>(object function, MethodInfo method, string payload)
    {
        var serializer = SerializerOf(method.DeclaringType!.Assembly);
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(payload));
        using var output = new MemoryStream();
        var handle = method.CreateDelegate<Func<TIn, ILambdaContext, Task<TOut>>>(function);
        serializer.Serialize(handle(serializer.Deserialize<TIn>(input), Substitute.For<ILambdaContext>()).GetAwaiter().GetResult(), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static ILambdaSerializer SerializerOf(Assembly assembly) =>
        (ILambdaSerializer)Activator.CreateInstance(assembly.GetCustomAttribute<LambdaSerializerAttribute>()!.SerializerType)!;
}
