using System.Runtime.CompilerServices;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Server.Page.States;
using AsteroidWorkflows.StepFunctions;

namespace AsteroidWorkflows.Server.Page;

/// <summary>What the page's endpoints share.</summary>
internal sealed class PageContext(StepFunctionsApi api, WorkflowEngine engine, ServerOptions options)
{
    // Of executions that are looked at; they go with them.
    private readonly ConditionalWeakTable<WorkflowExecution, StateVisits> _visits = [];

    public StepFunctionsApi Api => api;

    public WorkflowEngine Engine => engine;

    public ServerOptions Options => options;

    public StateVisits VisitsOf(WorkflowExecution execution)
    {
        var visits = _visits.GetValue(execution, _ => new StateVisits());
        visits.CatchUp(execution.History);
        return visits;
    }
}
