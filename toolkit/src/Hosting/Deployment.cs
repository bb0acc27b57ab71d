using System.Text.Json;
using AsteroidWorkflows.StepFunctions;

namespace AsteroidWorkflows.Hosting;

/// <summary>Puts workflows into the API, as a deployment does: new ones are created, changed ones updated.</summary>
internal static class Deployment
{
    /// <exception cref="HostException">The API refuses one of them.</exception>
    public static async Task DeployAsync(StepFunctionsApi api, IEnumerable<LocalWorkflow> workflows, Arns arns)
    {
        foreach (var workflow in workflows)
        {
            var roleArn = arns.Role(workflow.Name);
            var isThere = (await api.HandleAsync("DescribeStateMachine", Json(new { stateMachineArn = workflow.Arn }))).StatusCode == 200;
            var answer = isThere
                ? await api.HandleAsync("UpdateStateMachine", Json(new { stateMachineArn = workflow.Arn, definition = workflow.Definition, roleArn }))
                : await api.HandleAsync("CreateStateMachine", Json(new { name = workflow.Name, definition = workflow.Definition, roleArn }));
            if (answer.StatusCode != 200)
            {
                throw new HostException($"The workflow {workflow.Name} can't be deployed: {answer.ErrorType}: {answer.Body.GetProperty("message")}");
            }
        }
    }

    private static JsonElement Json(object request) => JsonSerializer.SerializeToElement(request);
}
