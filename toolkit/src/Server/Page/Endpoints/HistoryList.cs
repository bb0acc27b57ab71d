using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Server.Page.Endpoints;

/// <summary>The events of an execution, in pages.</summary>
internal static class HistoryList
{
    public static object Answer(PageRequest request)
    {
        var history = request.Execution("execution").History;
        var (first, size) = (request.Number("first", 0, 0, int.MaxValue), request.Number("size", 100, 1, 500));
        return new
        {
            Total = history.Count,
            First = first,
            Events = history.Skip(first).Take(size).Select(item => new { item.Id, Previous = item.PreviousEventId, item.Type, At = item.Timestamp, State = item.Details?.Name ?? item.Details?.State, item.Details?.Error }),
        };
    }

    /// <summary>One event as GetExecutionHistory gives it.</summary>
    public static object AnswerOne(PageRequest request)
    {
        var history = request.Execution("execution").History;
        var id = request.Id("event");
        var item = id >= 1 && id <= history.Count ? history[(int)id - 1] : throw new PageException($"There is no event {id}.", 404);
        return new { item.Id, Text = PageJson.Text(JsonValues.Build(item, static (writer, item) => HistoryJson.Write(writer, item))) };
    }
}
