using System.Text.Json;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.Tasks;

/// <summary>A task is done.</summary>
internal sealed class SendTaskSuccess(ApiContext context) : TaskAction(context)
{
    private const int LongestOutput = 256 * 1024;

    protected override Func<string, Task> Read(ApiRequest request)
    {
        var output = request.RequiredText("output", LongestOutput, 0);
        return async token =>
        {
            try
            {
                await Context.Engine.Tokens.SendSuccessAsync(token, output);
            }
            catch (JsonException refused)
            {
                throw new ApiException("InvalidOutput", $"Invalid Output: '{refused.Message}'");
            }
        };
    }
}
