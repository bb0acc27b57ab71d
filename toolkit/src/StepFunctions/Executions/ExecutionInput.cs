using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.StepFunctions.Executions;

/// <summary>Reads the input of an execution.</summary>
internal static class ExecutionInput
{
    private const int MostBytes = 256 * 1024;

    public static JsonElement Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw ApiErrors.InvalidExecutionInput("Invalid execution input.");
        }

        if (Encoding.UTF8.GetByteCount(text) > MostBytes)
        {
            throw ApiErrors.InvalidExecutionInput($"The input is larger than {MostBytes} bytes.");
        }

        try
        {
            return JsonValues.Parse(text);
        }
        catch (JsonException refused)
        {
            throw ApiErrors.InvalidExecutionInput(refused.Message);
        }
    }
}
