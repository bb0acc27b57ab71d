using AsteroidWorkflows.Cdk.Tests.Synthesis;

namespace AsteroidWorkflows.Cdk.Tests.Stacks;

[Collection(SynthesisCollection.Name)]
public sealed class PermissionTests(SynthesisFixture apps)
{
    [Fact]
    public void Of_accounts() => AssertExactly("Accounts", [
        "Approve/Role: dynamodb:GetItem, dynamodb:UpdateItem on ${Applications.Arn}",
        "Find/Role: dynamodb:Query on ${Applications.Arn}/index/state",
        "Flag/Role: dynamodb:GetItem, dynamodb:UpdateItem on ${Applications.Arn}",
        "ProcessApplications/Role: lambda:InvokeFunction on ${Approve/Function.Arn}, ${DataChecking/Function.Arn}, ${Flag/Function.Arn}, ${Reject/Function.Arn}",
        "Reject/Role: dynamodb:GetItem, dynamodb:UpdateItem on ${Applications.Arn}",
        "Review/Role: dynamodb:GetItem, dynamodb:UpdateItem on ${Applications.Arn}",
        "Review/Role: states:SendTaskSuccess on ${ProcessApplications/StateMachine}",
        "Submit/Role: dynamodb:DeleteItem, dynamodb:PutItem on ${Applications.Arn}",
        "Submit/Role: states:StartExecution on ${ProcessApplications/StateMachine}",
    ]);

    [Fact]
    public void Of_asteroids() => AssertExactly("Asteroids", [
        "DownloadAsteroids/Role: lambda:InvokeFunction on ${DownloadBenner/Function.Arn}, ${DownloadExoplanets/Function.Arn}, ${ParseMasses/Function.Arn}",
        "DownloadAsteroids/StateMachine/EventsRole: states:StartExecution on ${DownloadAsteroids/StateMachine}",
        "DownloadBenner/Role: s3:AbortMultipartUpload, s3:PutObject on ${Files.Arn}/*",
        "DownloadExoplanets/Role: s3:AbortMultipartUpload, s3:PutObject on ${Files.Arn}/*",
        "ParseMasses/Role: s3:PutObject on ${Files.Arn}/*",
    ]);

    [Fact]
    public void Of_orders() => AssertExactly("Orders", [
        "ParallelProcessing/Role: lambda:InvokeFunction on ${TaskA/Function.Arn}, ${TaskB/Function.Arn}",
        "ProcessOrders/Role: lambda:InvokeFunction on ${ProcessItem/Function.Arn}",
    ]);

    [Fact]
    public void Of_photos()
    {
        const string Collection = "arn:${AWS::Partition}:rekognition:${AWS::Region}:${AWS::AccountId}:collection/photos-dev-faces";
        const string Functions =
            "${FaceDetection/Function.Arn}, ${FaceSearch/Function.Arn}, ${IndexFace/Function.Arn}, ${RemoveFace/Function.Arn}, ${Thumbnail/Function.Arn}";
        string[] machines = ["ProcessPhoto", "ProcessPhotoBatch", "ProcessUpload"];

        AssertExactly(
            "Photos",
            [
                "FaceDetection/Role: rekognition:DetectFaces on *",
                "FaceDetection/Role: s3:GetObject on ${Photos.Arn}/*",
                $"FaceSearch/Role: rekognition:SearchFacesByImage on {Collection}",
                "FaceSearch/Role: s3:GetObject on ${Photos.Arn}/*",
                $"IndexFace/Role: rekognition:IndexFaces on {Collection}",
                "IndexFace/Role: s3:GetObject on ${Photos.Arn}/*",
                $"RemoveFace/Role: rekognition:DeleteFaces, rekognition:SearchFacesByImage on {Collection}",
                "RemoveFace/Role: s3:GetObject on ${Photos.Arn}/*",
                "Thumbnail/Role: s3:GetObject on ${Photos.Arn}/*",
                "Thumbnail/Role: s3:PutObject on ${Thumbnails.Arn}/*",
                .. machines.Select(machine => $"{machine}/Role: lambda:InvokeFunction on {Functions}"),
                .. machines.Select(machine => $"{machine}/Role: dynamodb:PutItem on ${{Riders.Arn}}"),
                .. machines.Select(machine => $"{machine}/Role: sns:Publish on ${{Notices}}"),
                "ProcessUpload/StateMachine/EventsRole: states:StartExecution on ${ProcessUpload/StateMachine}",
            ]);
    }

    [Fact]
    public void No_action_is_a_wildcard_and_any_resource_is_meant_only_where_IAM_knows_none()
    {
        string[] withoutResource = ["logs", "rekognition:DetectFaces", "xray"];
        foreach (var statement in apps.Dev.Stacks.SelectMany(stack => stack.OfType("AWS::IAM::Policy")).SelectMany(Permissions.Statements))
        {
            var actions = Permissions.Texts(statement["Action"]);
            Assert.DoesNotContain(actions, action => action.Contains('*', StringComparison.Ordinal));
            if (Permissions.Texts(statement["Resource"]).Contains("*"))
            {
                Assert.All(actions, action => Assert.Contains(withoutResource, known => action == known || action.StartsWith(known + ":", StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    public void A_role_is_taken_by_one_service_and_has_no_policy_but_its_own()
    {
        foreach (var role in apps.Dev.Stacks.SelectMany(stack => stack.OfType("AWS::IAM::Role").Select(role => (Stack: stack, Role: role))))
        {
            var owner = role.Role.Path[..role.Role.Path.LastIndexOf('/')];
            var service = role.Role.Path.EndsWith("/EventsRole", StringComparison.Ordinal) ? "events" : IsMachine(role.Stack, owner) ? "states" : "lambda";
            Assert.Equal(
                $$$"""[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"Service":"{{{service}}}.amazonaws.com"}}]""",
                role.Role["AssumeRolePolicyDocument.Statement"]);
            Assert.Null(role.Role["ManagedPolicyArns"]);
            Assert.Null(role.Role["Policies"]);
        }
    }

    private static bool IsMachine(SynthesizedStack stack, string owner) => stack.All.Any(resource => resource.Path == $"{owner}/StateMachine");

    private void AssertExactly(string stack, IEnumerable<string> expected)
    {
        var granted = Permissions.Of(apps.Dev[stack]);
        var needed = expected.Concat(Permissions.ForLogsAndTraces(apps.Dev[stack])).ToList();

        Assert.Equal("", string.Join('\n', needed.Except(granted).Select(line => $"lacks   {line}").Concat(granted.Except(needed).Select(line => $"exceeds {line}"))));
        Assert.Equal(needed.Count, granted.Count);
    }
}
