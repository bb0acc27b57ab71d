using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Tasks.Functions;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Tests.Tasks;

public class InProcessFunctionTests
{
    [Fact]
    public async Task A_function_is_given_its_type_and_gives_its_type_back()
    {
        var execution = await RunAsync(nameof(Functions.Twice), """{"n":21}""");

        Assert.Equal("""{"n":42}""", execution.Output.GetRawText());
    }

    [Fact]
    public async Task What_a_function_throws_is_reported_as_the_managed_runtime_does()
    {
        var execution = await RunAsync(nameof(Functions.Refuse), """{"n":1}""");

        Assert.Equal(nameof(TooSmallException), execution.Error);
        var report = JsonValues.Parse(execution.Cause!);
        Assert.Equal(nameof(TooSmallException), report.GetProperty("errorType").GetString());
        Assert.Equal("1 is too small.", report.GetProperty("errorMessage").GetString());
        Assert.NotEmpty(report.GetProperty("stackTrace").EnumerateArray());
        Assert.Equal(nameof(FormatException), report.GetProperty("cause").GetProperty("errorType").GetString());
    }

    [Fact]
    public async Task A_payload_that_the_serializer_refuses_is_the_functions_error()
    {
        var execution = await RunAsync(nameof(Functions.Twice), """{"n":"many"}""");

        Assert.Equal(nameof(JsonException), execution.Error);
    }

    [Fact]
    public void A_handler_that_leads_nowhere_is_refused_by_name()
    {
        const string Assembly = "AsteroidWorkflows.Engine.Tests";

        Assert.Contains("no type", Assert.Throws<ArgumentException>(() => InProcessFunction.FromHandler($"{Assembly}::No.Such::M")).Message, StringComparison.Ordinal);
        Assert.Contains("can't be loaded", Assert.Throws<ArgumentException>(() => InProcessFunction.FromHandler("NoSuch::A::B")).Message, StringComparison.Ordinal);
        Assert.Contains("is not a handler", Assert.Throws<ArgumentException>(() => InProcessFunction.FromHandler("Nonsense")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_serializer_that_the_function_names_is_used()
    {
        var serializer = new StreamFunctionSerializer(new UpperCaseSerializer());
        var function = new InProcessFunction(typeof(Functions).GetMethod(nameof(Functions.Greet))!, serializer: serializer);
        var handlers = new TaskHandlers().AddFunction("greet", function);
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = handlers });

        var execution = await engine.RunAsync(engine.Deploy("m", StateMachine.Parse(Execution.Definitions.Function("greet"))), "\"you\"");

        Assert.Equal("\"HELLO YOU\"", execution.Output.GetRawText());
    }

    private static Task<WorkflowExecution> RunAsync(string method, string input)
    {
        var function = InProcessFunction.FromHandler(
            $"AsteroidWorkflows.Engine.Tests::{typeof(Functions).FullName}::{method}",
            serializer: new JsonFunctionSerializer(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }));
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = new TaskHandlers().AddFunction("f", function) });
        return engine.RunAsync(engine.Deploy("m", StateMachine.Parse(Execution.Definitions.Function("f"))), input);
    }

    public sealed record Number(int N);

    public sealed class Functions
    {
#pragma warning disable CA1822 // A Lambda handler is a method of an object.
        public Task<Number> Twice(Number number) => Task.FromResult(new Number(number.N * 2));

        public Number Refuse(Number number, object? context) =>
            throw new TooSmallException($"{number.N} is too small{context}.", new FormatException("inner"));

        public string Greet(string name) => $"hello {name}";
#pragma warning restore CA1822
    }

    public sealed class TooSmallException(string message, Exception inner) : Exception(message, inner);

    /// <summary>Of the shape of ILambdaSerializer.</summary>
    private sealed class UpperCaseSerializer
    {
#pragma warning disable CA1822 // So are the interface's methods.
        public T? Deserialize<T>(Stream stream) => JsonSerializer.Deserialize<T>(stream);

        public void Serialize<T>(T value, Stream stream) => JsonSerializer.Serialize(stream, value!.ToString()!.ToUpperInvariant());
#pragma warning restore CA1822
    }
}
