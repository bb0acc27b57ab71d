using System.Text.Json.Nodes;
using AsteroidWorkflows.Engine.Validation;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.Definitions;

/// <summary>Tells what is wrong with a definition.</summary>
internal sealed class ValidateStateMachineDefinition(ApiContext context) : ImmediateAction(context)
{
    private const int Most = 100;

    protected override JsonObject Handle(ApiRequest request)
    {
        var definition = request.RequiredText("definition", RevisionRequest.LongestDefinition);
        var isExpress = request.Choice("type", "STANDARD", "EXPRESS") == "EXPRESS";
        var withWarnings = request.Choice("severity", "ERROR", "WARNING") == "WARNING";
        var most = (int)(request.Number("maxResults", 0, Most) ?? 0);
        request.Check();
        most = most == 0 ? Most : most;
        var problems = DefinitionValidator.Validate(definition, isExpress);
        var told = problems.Where(problem => withWarnings || !problem.IsWarning).ToList();
        return new JsonObject
        {
            ["result"] = problems.All(problem => problem.IsWarning) ? "OK" : "FAIL",
            ["diagnostics"] = told.Take(most).Select(problem =>
            {
                var answer = new JsonObject
                {
                    ["severity"] = problem.IsWarning ? "WARNING" : "ERROR",
                    ["code"] = problem.Code,
                    ["message"] = problem.Message,
                };
                answer.AddUnlessNull("location", problem.Location);
                return (JsonNode)answer;
            }).ToArray(),
            ["truncated"] = told.Count > most,
        };
    }
}
