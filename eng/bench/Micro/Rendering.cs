using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Workflows.Accounts;
using AsteroidWorkflows.Workflows.Photos;
using BenchmarkDotNet.Attributes;

namespace AsteroidWorkflows.Micro;

/// <summary>What it costs a unit test to build a workflow's definition: no Node, no jsii.</summary>
public class Rendering
{
    [Benchmark]
    public RenderedWorkflow Accounts() => AccountsWorkflow.Define().Render();

    [Benchmark]
    public RenderedWorkflow Photos() => PhotosWorkflow.Define().Render();
}
