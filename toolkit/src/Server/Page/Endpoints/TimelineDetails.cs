using AsteroidWorkflows.Server.Page.States;

namespace AsteroidWorkflows.Server.Page.Endpoints;

/// <summary>The timeline of an execution, whole or filtered.</summary>
internal static class TimelineDetails
{
    private const int FirstItems = 50;

    public static object Answer(PageRequest request)
    {
        var execution = request.Execution("execution");
        var visits = request.Context.VisitsOf(execution);
        var now = execution.StopDate ?? request.Context.Engine.Options.Clock.GetUtcNow();
        var filter = new TimelineFilter(request.Text("text"), request.Text("status"), FirstItems);
        return visits.Read(all => Timeline.Of(all, execution.StartDate == default ? now : execution.StartDate, now, filter));
    }
}
