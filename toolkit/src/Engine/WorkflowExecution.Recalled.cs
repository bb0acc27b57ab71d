namespace AsteroidWorkflows.Engine;

/// <content>
/// An execution that has ended and is only known by how: what else it holds is gone through again when somebody asks for it, and kept as long as memory
/// is plenty.
/// </content>
public sealed partial class WorkflowExecution
{
    private readonly WeakReference<WorkflowExecution>? _whole;

    internal WorkflowExecution(WorkflowEngine engine, DeployedStateMachine machine, string arn, string name, EndedExecution ended, WorkflowExecution? whole)
        : this(engine, machine, arn, name)
    {
        _whole = new WeakReference<WorkflowExecution>(whole!);
        (Status, StartDate, StopDate, _error, RedriveCount) = (ended.Status, ended.StartDate, ended.StopDate, ended.Error, ended.RedriveCount);
        _ended.SetResult(this);
    }

    private WorkflowExecution Whole
    {
        get
        {
            if (_whole is null)
            {
                return this;
            }

            if (!_whole.TryGetTarget(out var whole))
            {
                whole = Engine.Replay(this);
                _whole.SetTarget(whole);
            }

            return whole;
        }
    }
}
