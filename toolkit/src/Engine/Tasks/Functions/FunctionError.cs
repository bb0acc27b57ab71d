using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tasks.Functions;

/// <summary>The error of a function as the managed .NET runtime reports it and Step Functions passes it on.</summary>
public static class FunctionError
{
    /// <summary>The outcome that an exception leads to: its class name, and the runtime's report as the cause.</summary>
    public static TaskOutcome Of(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var thrown = exception is AggregateException { InnerExceptions: [var only] } ? only : exception;
        return TaskOutcome.Failure(thrown.GetType().Name, JsonValues.Text(JsonValues.Build(thrown, Write)));
    }

    private static void Write(Utf8JsonWriter writer, Exception exception)
    {
        writer.WriteStartObject();
        writer.WriteString("errorType", exception.GetType().Name);
        writer.WriteString("errorMessage", exception.Message);
        writer.WriteStartArray("stackTrace");
        foreach (var line in (exception.StackTrace ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            writer.WriteStringValue(line);
        }

        writer.WriteEndArray();
        if (exception.InnerException is { } inner)
        {
            writer.WritePropertyName("cause");
            Write(writer, inner);
        }

        writer.WriteEndObject();
    }
}
