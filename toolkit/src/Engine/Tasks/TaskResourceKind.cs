namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>What a Task's resource is.</summary>
public enum TaskResourceKind
{
    /// <summary>A Lambda function by its ARN.</summary>
    Lambda,

    /// <summary>An activity, whose workers ask for work.</summary>
    Activity,

    /// <summary>A service integration, <c>arn:aws:states:::service:action</c>.</summary>
    Service,
}
