using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>The rules of EventBridge that Step Functions keeps to hear that a job has ended.</summary>
internal static class EventRule
{
    internal static IReadOnlyList<RequiredPermission> Of(string rule)
    {
        var resource = Resource.At($"arn:*:events:*:*:rule/{rule}");
        return [resource.Allow("events:PutTargets"), resource.Allow("events:PutRule"), resource.Allow("events:DescribeRule")];
    }
}
