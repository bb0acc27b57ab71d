using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Validation;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.Tasks;

/// <summary>A task is done.</summary>
internal sealed class SendTaskSuccess(ApiContext context) : TaskAction(context)
{
    private const int LongestOutput = 256 * 1024;

    protected override Func<string, Task> Read(ApiRequest request)
    {
        var output = request.RequiredText("output", LongestOutput, 0);
        return token => Context.Engine.Tokens.SendSuccessAsync(token, Parse(output));
    }

    private static JsonElement Parse(string output)
    {
        if (JsonSyntax.FindError(output) is { } error)
        {
            throw new ApiException("InvalidOutput", $"Invalid Output: '{error.Message}'");
        }

        try
        {
            return JsonValues.Parse(output);
        }
        catch (JsonException refused)
        {
            throw new ApiException("InvalidOutput", $"Invalid Output: '{refused.Message}'");
        }
    }
}
