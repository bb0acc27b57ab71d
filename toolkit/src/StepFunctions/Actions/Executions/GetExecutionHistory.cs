using System.Text.Json;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.Executions;

/// <summary>Tells the events of an execution.</summary>
internal sealed class GetExecutionHistory(ApiContext context) : ApiAction(context)
{
    public override ValueTask<JsonElement> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var arn = request.RequiredText("executionArn", RevisionRequest.LongestArn);
        var newestFirst = request.Truth("reverseOrder") ?? false;
        var includesData = request.Truth("includeExecutionData") ?? true;
        var page = PageRequest.Read(request, $"{Name} {arn} {newestFirst}");
        request.Check();
        var (events, nextToken) = page.Of(
            Context.Executions.Get(arn).Execution.History,
            item => newestFirst ? SortKey.Descending(item.Id) : SortKey.Ascending(item.Id));
        return ValueTask.FromResult(JsonValues.Build((events, nextToken, includesData), static (writer, all) =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("events");
            foreach (var item in all.events)
            {
                HistoryJson.Write(writer, item, all.includesData);
            }

            writer.WriteEndArray();
            if (all.nextToken is not null)
            {
                writer.WriteString("nextToken", all.nextToken);
            }

            writer.WriteEndObject();
        }));
    }
}
