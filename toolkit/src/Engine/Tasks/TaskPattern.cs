namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>When a service's task is done.</summary>
public enum TaskPattern
{
    /// <summary>When the service has answered.</summary>
    RequestResponse,

    /// <summary>When the job that was started is done (<c>.sync</c>); its output is a text.</summary>
    Sync,

    /// <summary>When the job that was started is done (<c>.sync:2</c>); its output is JSON.</summary>
    SyncJson,

    /// <summary>When somebody sends success or failure for the task token.</summary>
    WaitForTaskToken,
}
