using Amazon.S3.Model;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Hosting.Resources;

namespace AsteroidWorkflows.Cli.Demo;

/// <summary>What several rows do with a host.</summary>
internal static class HostSteps
{
    /// <summary>Runs a workflow with one of its samples, as far as it goes by itself.</summary>
    public static async Task<WorkflowExecution> RunSampleAsync(this CommandHost host, string workflow, string sample)
    {
        var named = host.Workflows.Named(workflow);
        var started = await host.StartAsync(named, named.Sample(sample).Json);
        var execution = started.Execution ?? throw new CommandException(started.Refusal!);
        await host.WaitAsync(execution);
        return execution;
    }

    /// <summary>The keys of a bucket's objects, in their order.</summary>
    public static async Task<IEnumerable<string>> KeysAsync(this CommandHost host, LocalBucket bucket) =>
        ((await host.Cloud.Clients.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket.Name })).S3Objects ?? []).Select(stored => stored.Key);

    /// <summary>An object's bytes.</summary>
    public static async Task<byte[]> ReadAsync(this CommandHost host, LocalBucket bucket, string key)
    {
        using var response = await host.Cloud.Clients.S3.GetObjectAsync(bucket.Name, key);
        using var content = new MemoryStream();
        await response.ResponseStream.CopyToAsync(content);
        return content.ToArray();
    }
}
