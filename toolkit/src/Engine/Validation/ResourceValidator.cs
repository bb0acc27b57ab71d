namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks the Resource of a Task: a function, an activity or a service that Step Functions calls.</summary>
internal static class ResourceValidator
{
    private const string Callback = ".waitForTaskToken";
    private const string Sync = ".sync";

    /// <summary>The services with an integration of their own, and its actions; every other service is reached as aws-sdk.</summary>
    private static readonly Dictionary<string, string[]> Optimized = new()
    {
        ["apigateway"] = ["invoke"],
        ["athena"] = ["startQueryExecution", "stopQueryExecution", "getQueryExecution", "getQueryResults"],
        ["batch"] = ["submitJob"],
        ["bedrock"] = ["invokeModel", "createModelCustomizationJob"],
        ["codebuild"] = ["startBuild", "stopBuild", "batchDeleteBuilds", "batchGetReports", "startBuildBatch", "stopBuildBatch", "retryBuild", "retryBuildBatch", "deleteBuildBatch"],
        ["databrew"] = ["startJobRun"],
        ["dynamodb"] = ["getItem", "putItem", "deleteItem", "updateItem"],
        ["ecs"] = ["runTask"],
        ["eks"] = ["createCluster", "deleteCluster", "createNodegroup", "deleteNodegroup", "runJob", "call", "createFargateProfile", "deleteFargateProfile"],
        ["elasticmapreduce"] = ["createCluster", "setClusterTerminationProtection", "terminateCluster", "addStep", "cancelStep", "modifyInstanceFleetByName", "modifyInstanceGroupByName"],
        ["emr-containers"] = ["createVirtualCluster", "deleteVirtualCluster", "startJobRun"],
        ["emr-serverless"] = ["createApplication", "startApplication", "stopApplication", "deleteApplication", "startJobRun", "cancelJobRun"],
        ["events"] = ["putEvents"],
        ["glue"] = ["startJobRun"],
        ["http"] = ["invoke"],
        ["lambda"] = ["invoke"],
        ["mediaconvert"] = ["createJob"],
        ["sagemaker"] = ["createEndpoint", "createEndpointConfig", "createHyperParameterTuningJob", "createLabelingJob", "createModel", "createProcessingJob", "createTrainingJob", "createTransformJob", "updateEndpoint"],
        ["sns"] = ["publish"],
        ["sqs"] = ["sendMessage"],
        ["states"] = ["startExecution"],
    };

    private static readonly HashSet<string> WithoutSync = ["lambda", "sns", "sqs", "dynamodb", "events", "apigateway", "aws-sdk"];

    private static readonly HashSet<string> WithoutCallback =
    [
        "athena", "batch", "codebuild", "databrew", "dynamodb", "elasticmapreduce", "emr-containers", "emr-serverless", "glue", "mediaconvert", "sagemaker",
    ];

    public static void Validate(Node resource, ValidationContext context, ProblemList problems)
    {
        var arn = resource.Text;

        // A placeholder of a template that is not filled in yet can't be judged.
        if (arn.Contains("${", StringComparison.Ordinal))
        {
            return;
        }

        var parts = arn.Split(':', 7);
        if (parts[0] != "arn")
        {
            problems.Add("Value is not a valid resource ARN", resource.Location);
        }
        else if (!IsRecognized(parts))
        {
            problems.Add(
                $"The resource provided {arn} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.",
                resource.Location);
        }
        else if (context.Express)
        {
            ValidateExpress(arn, parts, resource, problems);
        }
    }

    private static bool IsRecognized(string[] parts)
    {
        if (parts.Length < 6 || parts[0] != "arn" || parts[1].Length == 0)
        {
            return false;
        }

        return parts[2] switch
        {
            "lambda" => parts is [.., _, "function", _],
            "states" when parts[3].Length == 0 && parts[4].Length == 0 => IsService(parts),
            "states" => parts is [.., _, "activity", _],
            _ => false,
        };
    }

    private static bool IsService(string[] parts)
    {
        if (parts.Length < 7)
        {
            return false;
        }

        var (service, call) = (parts[5], parts[6].Split('.', 2));
        if (call is [_, var pattern] && !Waits(service, pattern))
        {
            return false;
        }

        return service == "aws-sdk"
            ? call[0].Split(':') is [{ Length: > 0 }, { Length: > 0 }]
            : Optimized.TryGetValue(service, out var actions) && actions.Contains(call[0]);
    }

    private static bool Waits(string service, string pattern) => pattern switch
    {
        "sync" => !WithoutSync.Contains(service),
        "sync:2" => service == "states",
        "waitForTaskToken" => !WithoutCallback.Contains(service),
        _ => false,
    };

    private static void ValidateExpress(string arn, string[] parts, Node resource, ProblemList problems)
    {
        if (parts[5] == "activity")
        {
            problems.Add("Express state machine does not support Activity ARN", resource.Location);
        }
        else if (arn.EndsWith(Callback, StringComparison.Ordinal))
        {
            problems.Add($"Express state machine does not support '{Callback}' service integration ", resource.Location);
        }
        else if (arn.EndsWith(Sync, StringComparison.Ordinal) || arn.Contains(Sync + ":", StringComparison.Ordinal))
        {
            problems.Add($"Express state machine does not support '{Sync}' service integration", resource.Location);
        }
    }
}
