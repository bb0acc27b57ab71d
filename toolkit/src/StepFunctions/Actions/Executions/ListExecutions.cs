using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Actions.MapRuns;
using AsteroidWorkflows.StepFunctions.Executions;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.Executions;

/// <summary>Lists the executions of a state machine, a version, an alias or a map run, the newest first.</summary>
internal sealed class ListExecutions(ApiContext context) : ImmediateAction(context)
{
    private const int LongestToken = 3096;

    protected override JsonObject Handle(ApiRequest request)
    {
        var stateMachineArn = request.Text("stateMachineArn", RevisionRequest.LongestArn, 1);
        var mapRunArn = request.Text("mapRunArn", 2000, 1);
        var status = request.Choice("statusFilter", "SUCCEEDED", "TIMED_OUT", "PENDING_REDRIVE", "ABORTED", "FAILED", "RUNNING");
        var redrive = request.Choice("redriveFilter", "REDRIVEN", "NOT_REDRIVEN");
        var page = PageRequest.Read(request, $"{Name} {stateMachineArn} {mapRunArn} {status} {redrive}", LongestToken);
        request.Check();
        if ((stateMachineArn is null) == (mapRunArn is null))
        {
            throw ApiErrors.Validation("Must specify exactly one of stateMachineArn and mapRunArn");
        }

        var (items, nextToken) = stateMachineArn is not null
            ? Page(
                page,
                Of(stateMachineArn).Where(view => (status is null || view.Status == status) && (redrive is null || redrive == view.RedriveFilter)),
                view => view.NewestFirst,
                Describe)
            : Page(
                page,
                MapRunDescription.Find(Context, mapRunArn!).Children.Index()
                    .Where(child => (status is null || ChildDescription.Status(child.Item) == status) && redrive is not "REDRIVEN"),
                child => SortKey.Descending(child.Index),
                child => ChildDescription.Summary(child.Item));
        var answer = new JsonObject { ["executions"] = items };
        answer.AddUnlessNull("nextToken", nextToken);
        return answer;
    }

    private static (JsonArray Items, string? NextToken) Page<T>(PageRequest page, IEnumerable<T> all, Func<T, string> key, Func<T, JsonNode> describe)
    {
        var (items, nextToken) = page.Of(all, key);
        return (items.Select(describe).ToArray(), nextToken);
    }

    private IEnumerable<ExecutionView> Of(string text)
    {
        var arn = Arn.OfStateMachine(text);
        var stateMachine = Context.StateMachines.Owner(arn) ?? throw ApiErrors.StateMachineDoesNotExist(text);
        var isThere = arn.Qualifier is null
            || stateMachine.Versions.Any(version => version.Number == arn.Version)
            || stateMachine.Aliases.Any(alias => alias.Name == arn.Qualifier);
        if (!isThere)
        {
            throw ApiErrors.StateMachineDoesNotExist(text);
        }

        if (stateMachine.IsExpress)
        {
            throw ApiErrors.StateMachineTypeNotSupported();
        }

        return Context.Executions.Of(stateMachine.Arn)
            .Where(view => arn.Qualifier is null || view.Record?.VersionArn == text || view.Record?.AliasArn == text);
    }

    private static JsonNode Describe(ExecutionView view)
    {
        var answer = ExecutionDescription.Summary(view);
        ExecutionDescription.AddRedriveCount(answer, view);
        ExecutionDescription.AddOrigin(answer, view);
        return answer;
    }
}
