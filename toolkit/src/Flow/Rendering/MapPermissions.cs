using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>What the state machine's role needs for a distributed Map: to run its child executions, to read its items, to write its results.</summary>
internal static class MapPermissions
{
    private static readonly string[] OnResults = ["s3:PutObject", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:AbortMultipartUpload"];

    internal static void Add(StateBuilder state, MapNode map)
    {
        state.Workflow.Use(Resource.Self.Allow("states:StartExecution"));
        foreach (var action in new[] { "states:DescribeExecution", "states:StopExecution", "states:RedriveExecution" })
        {
            state.Workflow.Use(Resource.SelfExecutions.Allow(action, "/*"));
        }

        var needs = map.Distributed!.Needs;
        if (map.Source.Location is { } location)
        {
            AddOnBucket(state, location, "read the items", ["s3:GetObject"], needs, map.Source.InputType is null);
        }

        if (map.ResultLocation is { } results)
        {
            AddOnBucket(state, results, "write the results", OnResults, needs);
        }

        foreach (var need in needs)
        {
            state.Workflow.Use(need);
        }
    }

    private static void AddOnBucket(StateBuilder state, LambdaExpression location, string what, IReadOnlyList<string> actions, IReadOnlyList<RequiredPermission> needs, bool isList = false)
    {
        if (isList)
        {
            actions = ["s3:ListBucket"];
        }

        if (BucketOf(location.Body) is { } bucket)
        {
            foreach (var action in actions)
            {
                state.Workflow.Use(bucket.Allow(action, isList ? "" : "/*"));
            }
        }
        else if (!needs.Any(need => need.Action == actions[0] || need.Action is "s3:*" or "*"))
        {
            throw state.Error(
                $"to {what} it needs {string.Join(", ", actions)}, and which bucket that is {ExpressionText.Of(location)} does not tell. " +
                $"Take the bucket from a Resource's Name, or set Needs, such as [bucket.Allow(\"{actions[0]}\", \"/*\")].");
        }
    }

    /// <summary>The resource whose name is the bucket of a place in S3.</summary>
    private static Resource? BucketOf(Expression location)
    {
        var bucket = location switch
        {
            NewExpression { Arguments: [var first, ..] } => first,
            _ => null,
        };
        return bucket is MemberExpression { Member.Name: nameof(Resource.Name), Expression: { } owner } && owner.Type == typeof(Resource) && new Constants(owner).Contains(owner)
            ? (Resource?)Constants.Evaluate(owner)
            : null;
    }
}
