using System.Text.Json;
using AsteroidWorkflows.Api.Requests;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Validation;

namespace AsteroidWorkflows.Api.Actions.Tasks;

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
