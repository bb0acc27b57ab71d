using System.Text.Json;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Orders;
using NSubstitute;

namespace AsteroidWorkflows.Orders.Tests;

public class ParallelTasksTests
{
    private readonly ILambdaContext _context = Substitute.For<ILambdaContext>();

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1,2.50,\"three\"]")]
    [InlineData("\"text\"")]
    [InlineData("12345678901234567890.10")]
    [InlineData("""{"orders":[{"orderId":"o-1"}],"none":null}""")]
    public async Task Each_answers_its_letter_and_its_input_as_it_came(string json)
    {
        var a = await new TaskA().HandleAsync(Wire.Read<JsonElement>(json), _context);
        var b = await new TaskB().HandleAsync(Wire.Read<JsonElement>(json), _context);

        Assert.Equal($$"""{"task":"A","input":{{json}}}""", Wire.Write(a));
        Assert.Equal($$"""{"task":"B","input":{{json}}}""", Wire.Write(b));
    }

    [Fact]
    public async Task Neither_logs_its_input()
    {
        var logger = Substitute.For<ILambdaLogger>();
        _context.Logger.Returns(logger);

        await new TaskA().HandleAsync(Wire.Read<JsonElement>("\"private\""), _context);
        await new TaskB().HandleAsync(Wire.Read<JsonElement>("\"private\""), _context);

        var logged = logger.ReceivedCalls().Select(call => JsonSerializer.Serialize(call.GetArguments().Select(argument => argument is object[] many
            ? string.Join(' ', many) : $"{argument}"))).ToList();
        Assert.Equal(2, logged.Count);
        Assert.All(logged, line => Assert.DoesNotContain("private", line, StringComparison.Ordinal));
    }
}
