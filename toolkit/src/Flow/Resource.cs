using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>
/// Something of the deployment that a workflow uses by name or ARN, such as a table or a topic. In expressions <see cref="Name"/> and
/// <see cref="Arn"/> become tokens, which the deployment replaces.
/// </summary>
/// <param name="Id">The name by which the deployment finds it: letters and digits.</param>
public sealed record Resource(string Id)
{
    /// <summary>The state machine itself, for the permissions of a distributed Map.</summary>
    public static Resource Self { get; } = new("StateMachine");

    /// <summary>
    /// The executions of the state machine itself: its ARN with <c>execution</c> in place of <c>stateMachine</c>, to which a part such as <c>/*</c> or <c>:*</c> comes.
    /// For the permissions of a distributed Map.
    /// </summary>
    public static Resource SelfExecutions { get; } = new("StateMachineExecutions");

    /// <summary>Every resource: for actions that IAM knows no narrower one for, such as <c>ec2:DescribeInstances</c>.</summary>
    public static Resource Any { get; } = At("*");

    /// <summary>The ARN, or the pattern of ARNs, where it is known when the workflow is written; null where the deployment knows it.</summary>
    public string? FixedArn { get; private init; }

    /// <summary>A resource whose ARN is known, such as that of another account, or a pattern of ARNs. For permissions.</summary>
    /// <param name="arn">The ARN, in which <c>*</c> stands for whatever is there.</param>
    public static Resource At(string arn)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(arn);
        return new(string.Concat(arn.Where(char.IsAsciiLetterOrDigit))) { FixedArn = arn };
    }

    /// <summary>The resource's URL, as the token <c>${&lt;Id&gt;Url}</c>: that of a queue, or of an API. For use in expressions; elsewhere it throws.</summary>
    public string Url => throw ExpressionOnly.Use("Resource.Url");

    /// <summary>The resource's name, as the token <c>${&lt;Id&gt;Name}</c>. For use in expressions; elsewhere it throws.</summary>
    public string Name => throw ExpressionOnly.Use("Resource.Name");

    /// <summary>The resource's ARN, as the token <c>${&lt;Id&gt;Arn}</c>. For use in expressions; elsewhere it throws.</summary>
    public string Arn => throw ExpressionOnly.Use("Resource.Arn");

    /// <summary>
    /// The executions of a state machine: its ARN with <c>execution</c> in place of <c>stateMachine</c>, to which a part such as <c>:*</c> comes. For permissions.
    /// </summary>
    public Resource Executions => this == Self ? SelfExecutions : new(Id + "Executions");

    /// <summary>The permission to do something with this resource.</summary>
    /// <param name="action">The IAM action, such as <c>dynamodb:PutItem</c>.</param>
    /// <param name="part">What of the resource, appended to its ARN; empty for the resource itself.</param>
    public RequiredPermission Allow(string action, string part = "") => new(action, this, part);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
