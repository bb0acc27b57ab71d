using System.Text.Json;
using AsteroidWorkflows.Cli.Cloud;
using AsteroidWorkflows.Cli.Executions;
using AsteroidWorkflows.StepFunctions;

namespace AsteroidWorkflows.Cli.Serving;

/// <summary>Puts the app's workflows into the API, as a deployment does: new ones are created, changed ones updated.</summary>
internal static class AppDeployment
{
    /// <exception cref="CommandException">The API refuses one of them.</exception>
    public static async Task DeployAsync(StepFunctionsApi api, IEnumerable<LocalWorkflow> workflows)
    {
        foreach (var workflow in workflows)
        {
            var name = workflow.Rendered.Name;
            var arn = CloudResources.StateMachineArn(name);
            var roleArn = $"arn:aws:iam::{CloudResources.Account}:role/{name}";
            var isThere = (await api.HandleAsync("DescribeStateMachine", Json(new { stateMachineArn = arn }))).StatusCode == 200;
            var answer = isThere
                ? await api.HandleAsync("UpdateStateMachine", Json(new { stateMachineArn = arn, definition = workflow.Definition, roleArn }))
                : await api.HandleAsync("CreateStateMachine", Json(new { name, definition = workflow.Definition, roleArn }));
            if (answer.StatusCode != 200)
            {
                throw new CommandException($"The workflow {name} can't be deployed: {answer.ErrorType}: {answer.Body.GetProperty("message")}");
            }
        }
    }

    private static JsonElement Json(object request) => JsonSerializer.SerializeToElement(request);
}
