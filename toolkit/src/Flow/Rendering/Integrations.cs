namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>The services with an integration of their own, their actions, and the ways in which Step Functions may wait for each.</summary>
internal static class Integrations
{
    private const string Wait = ".waitForTaskToken";
    private const string Sync = ".sync";
    private const string SyncAsJson = ".sync:2";

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["apigateway:invoke"] = [Wait],
        ["athena:getQueryExecution"] = [],
        ["athena:getQueryResults"] = [],
        ["athena:startQueryExecution"] = [Sync],
        ["athena:stopQueryExecution"] = [],
        ["batch:submitJob"] = [Sync],
        ["bedrock:createModelCustomizationJob"] = [Sync],
        ["bedrock:invokeModel"] = [Wait],
        ["codebuild:batchDeleteBuilds"] = [],
        ["codebuild:batchGetReports"] = [],
        ["codebuild:deleteBuildBatch"] = [],
        ["codebuild:retryBuild"] = [],
        ["codebuild:retryBuildBatch"] = [Sync],
        ["codebuild:startBuild"] = [Sync],
        ["codebuild:startBuildBatch"] = [Sync],
        ["codebuild:stopBuild"] = [],
        ["codebuild:stopBuildBatch"] = [],
        ["databrew:startJobRun"] = [Sync],
        ["dynamodb:deleteItem"] = [],
        ["dynamodb:getItem"] = [],
        ["dynamodb:putItem"] = [],
        ["dynamodb:updateItem"] = [],
        ["ecs:runTask"] = [Sync, Wait],
        ["eks:call"] = [],
        ["eks:createCluster"] = [Sync],
        ["eks:createFargateProfile"] = [Sync],
        ["eks:createNodegroup"] = [Sync],
        ["eks:deleteCluster"] = [Sync],
        ["eks:deleteFargateProfile"] = [Sync],
        ["eks:deleteNodegroup"] = [Sync],
        ["eks:runJob"] = [Sync, Wait],
        ["elasticmapreduce:addStep"] = [Sync],
        ["elasticmapreduce:cancelStep"] = [],
        ["elasticmapreduce:createCluster"] = [Sync],
        ["elasticmapreduce:modifyInstanceFleetByName"] = [],
        ["elasticmapreduce:modifyInstanceGroupByName"] = [],
        ["elasticmapreduce:setClusterTerminationProtection"] = [],
        ["elasticmapreduce:terminateCluster"] = [Sync],
        ["emr-containers:createVirtualCluster"] = [],
        ["emr-containers:deleteVirtualCluster"] = [Sync],
        ["emr-containers:startJobRun"] = [Sync],
        ["emr-serverless:cancelJobRun"] = [Sync],
        ["emr-serverless:createApplication"] = [Sync],
        ["emr-serverless:deleteApplication"] = [Sync],
        ["emr-serverless:startApplication"] = [Sync],
        ["emr-serverless:startJobRun"] = [Sync],
        ["emr-serverless:stopApplication"] = [Sync],
        ["events:putEvents"] = [Wait],
        ["glue:startJobRun"] = [Sync],
        ["http:invoke"] = [],
        ["lambda:invoke"] = [Wait],
        ["mediaconvert:createJob"] = [Sync],
        ["sagemaker:createEndpoint"] = [],
        ["sagemaker:createEndpointConfig"] = [],
        ["sagemaker:createHyperParameterTuningJob"] = [Sync],
        ["sagemaker:createLabelingJob"] = [Sync],
        ["sagemaker:createModel"] = [],
        ["sagemaker:createProcessingJob"] = [Sync],
        ["sagemaker:createTrainingJob"] = [Sync],
        ["sagemaker:createTransformJob"] = [Sync],
        ["sagemaker:updateEndpoint"] = [],
        ["sns:publish"] = [Wait],
        ["sqs:sendMessage"] = [Wait],
        ["states:startExecution"] = [Sync, SyncAsJson, Wait],
    };

    /// <summary>Every integration, with what it may be waited for with.</summary>
    internal static IReadOnlyDictionary<string, string[]> All => Known;

    /// <summary>What is wrong with the name of an integration, and the way out; null when nothing is.</summary>
    internal static string? Problem(string integration)
    {
        var dot = integration.IndexOf('.', StringComparison.Ordinal);
        var (action, wait) = dot < 0 ? (integration, "") : (integration[..dot], integration[dot..]);
        if (action.StartsWith("aws-sdk:", StringComparison.Ordinal))
        {
            return SdkProblem(integration, action.Split(':'), wait);
        }

        if (!Known.TryGetValue(action, out var waits))
        {
            var nearest = Known.Keys.OrderBy(known => Distance(known, action)).ThenBy(known => known, StringComparer.Ordinal).First();
            return $"Step Functions has no integration '{action}'. The nearest is '{nearest}'; any other action of a service is 'aws-sdk:<service>:<action>'.";
        }

        return wait.Length == 0 || waits.Contains(wait)
            ? null
            : $"'{action}' cannot be waited for with '{wait}'. It takes {(waits.Length == 0 ? "no such ending" : string.Join(" or ", waits.Select(known => $"'{known}'")))}.";
    }

    private static string? SdkProblem(string integration, string[] parts, string wait)
    {
        if (parts is not [_, { Length: > 0 } service, { Length: > 0 } action] || !service.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) || !action.All(char.IsAsciiLetterOrDigit))
        {
            return $"'{integration}' is no call of a service: it is 'aws-sdk:<service>:<action>', such as 'aws-sdk:s3:getObject'.";
        }

        if (!char.IsAsciiLetterLower(action[0]))
        {
            return $"an action begins with a small letter. Write 'aws-sdk:{service}:{char.ToLowerInvariant(action[0])}{action[1..]}'.";
        }

        return wait is "" or Wait ? null : $"a call of 'aws-sdk' cannot be waited for with '{wait}'. Only '{Wait}' can.";
    }

    /// <summary>How many letters have to be changed to get from one name to another.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var (diagonal, above) = (row[0], 0);
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
