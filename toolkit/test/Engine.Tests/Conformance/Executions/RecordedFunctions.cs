using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Executions;

/// <summary>The functions that the recorded executions called, written anew.</summary>
internal static class RecordedFunctions
{
    public static ITaskHandler Find(string handler) => handler switch
    {
        "id" => Of(request => TaskOutcome.Success(request.Input)),
        "raise_exception" => Of(_ => Failure("Exception", "Some exception was raised.", 2, "raise Exception(\"Some exception was raised.\")")),
        "raise_custom_exception" => Of(_ => Failure("CustomException", "", 9, "raise CustomException()")),
        "return_bytes_str" => Of(_ => TaskOutcome.Success(JsonValues.StringOf("HelloWorld!"))),
        "return_hello_world_object" => Of(_ => TaskOutcome.Success(JsonValues.Parse("""{"Return":"HelloWorld"}"""))),
        "return_decorated_input" => Of(request => TaskOutcome.Success(JsonValues.StringOf($"input-event-{PythonText(request.Input)}"))),
        "large_output_string" => Of(_ => TaskOutcome.Success(JsonValues.StringOf(new string('a', 257 * 1024)))),
        "wait_60_seconds" => new DelegateHandler(async (request, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(60), request.Clock, cancellation);
            return TaskOutcome.Success(request.Input);
        }),
        _ => throw new InvalidOperationException($"There is no function {handler}."),
    };

    private static DelegateHandler Of(Func<TaskRequest, TaskOutcome> function) => new((request, _) => ValueTask.FromResult(function(request)));

    private static TaskOutcome Failure(string type, string message, int line, string statement) => TaskOutcome.Failure(type, JsonValues.Text(
        JsonSerializer.SerializeToElement(new
        {
            errorMessage = message,
            errorType = type,
            requestId = Guid.Empty,
            stackTrace = new[] { $"  File \"/var/task/handler.py\", line {line}, in handler\n    {statement}\n" },
        })));

    private static string PythonText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"'{value.GetString()}'",
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Null => "None",
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(PythonText))}]",
        JsonValueKind.Object => $"{{{string.Join(", ", value.EnumerateObject().Select(p => $"'{p.Name}': {PythonText(p.Value)}"))}}}",
        _ => value.GetRawText(),
    };
}
