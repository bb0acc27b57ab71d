using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow.SdkCalls;

/// <summary>The IAM actions of a call, and what of a resource they are on. Action and operation have one name but for what stands here.</summary>
internal static class SdkPermissions
{
    private static readonly Dictionary<string, string[]> Actions = new(StringComparer.Ordinal)
    {
        ["lambda:Invoke"] = ["lambda:InvokeFunction"],
        ["s3:AbortMultipartUpload"] = ["s3:AbortMultipartUpload"],
        ["s3:CompleteMultipartUpload"] = ["s3:PutObject"],
        ["s3:CopyObject"] = ["s3:GetObject", "s3:PutObject"],
        ["s3:CreateMultipartUpload"] = ["s3:PutObject"],
        ["s3:DeleteObjects"] = ["s3:DeleteObject"],
        ["s3:HeadBucket"] = ["s3:ListBucket"],
        ["s3:HeadObject"] = ["s3:GetObject"],
        ["s3:ListBuckets"] = ["s3:ListAllMyBuckets"],
        ["s3:ListMultipartUploads"] = ["s3:ListBucketMultipartUploads"],
        ["s3:ListObjectVersions"] = ["s3:ListBucketVersions"],
        ["s3:ListObjects"] = ["s3:ListBucket"],
        ["s3:ListObjectsV2"] = ["s3:ListBucket"],
        ["s3:ListParts"] = ["s3:ListMultipartUploadParts"],
        ["s3:SelectObjectContent"] = ["s3:GetObject"],
        ["s3:UploadPart"] = ["s3:PutObject"],
        ["s3:UploadPartCopy"] = ["s3:GetObject", "s3:PutObject"],
        ["sns:PublishBatch"] = ["sns:Publish"],
        ["sqs:ChangeMessageVisibilityBatch"] = ["sqs:ChangeMessageVisibility"],
        ["sqs:DeleteMessageBatch"] = ["sqs:DeleteMessage"],
        ["sqs:SendMessageBatch"] = ["sqs:SendMessage"],
    };

    private static readonly HashSet<string> OnObjects = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"];

    /// <summary>What the role needs: on the resource that was said, or else on each that the arguments name.</summary>
    internal static IReadOnlyList<RequiredPermission> Of(StateBuilder state, SdkService service, string operation, Expression arguments, Resource? on)
    {
        var key = $"{service.IamPrefix}:{operation}";
        var actions = Actions.GetValueOrDefault(key) ?? [key];
        IReadOnlyList<Resource> resources = on is not null ? [on] : ResourceFinder.In(arguments);
        return resources.Count > 0
            ? [.. resources.SelectMany(resource => actions.Select(action => resource.Allow(action, PartOf(service, resource, action))))]
            : throw state.Error(
                $"{string.Join(" and ", actions)} is allowed on a resource, and the call names none. Use a Resource's Name, Arn or Url in it, or say one: on: table, " +
                "on: Resource.At(\"arn:…\"), or on: Resource.Any where the service knows no narrower one.");
    }

    private static string PartOf(SdkService service, Resource resource, string action) =>
        service.IamPrefix == "s3" && resource.FixedArn is null && IsOnObjects(action) ? "/*" : "";

    private static bool IsOnObjects(string action) => OnObjects.Contains(action) || (action.Contains("Object", StringComparison.Ordinal) && !action.Contains("Configuration", StringComparison.Ordinal));

    private sealed class ResourceFinder : ExpressionVisitor
    {
        private readonly List<Resource> _found = [];

        internal static IReadOnlyList<Resource> In(Expression expression)
        {
            var finder = new ResourceFinder();
            finder.Visit(expression);
            return finder._found;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression?.Type == typeof(Resource) && new Constants(node.Expression).Contains(node.Expression)
                && Constants.Evaluate(node.Expression) is Resource resource && !_found.Contains(resource))
            {
                _found.Add(resource);
            }

            return base.VisitMember(node);
        }
    }
}
