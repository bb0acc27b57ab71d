using Xunit.Abstractions;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Executions;

/// <summary>Executions, held against the histories that AWS recorded.</summary>
public class ExecutionTests(ITestOutputHelper output)
{
    private static readonly HashSet<string?> WithoutServices = ["pure", "lambda"];

    [ConformanceFact]
    public Task Executions_go_as_AWS_recorded() => ConformanceReport.RunAsync(
        "execution-pure-and-lambda",
        ConformanceData.Cases("execution", entry => WithoutServices.Contains(entry.Tier)),
        RecordedExecution.CompareAsync,
        output);

    [ConformanceFact]
    public Task Executions_with_services_go_as_AWS_recorded() => ConformanceReport.RunAsync(
        "execution-with-services",
        ConformanceData.Cases("execution", entry => !WithoutServices.Contains(entry.Tier)),
        RecordedExecution.CompareAsync,
        output);

    [ConformanceFact]
    public Task Synchronous_executions_answer_as_AWS_recorded() => ConformanceReport.RunAsync(
        "sync_execution", ConformanceData.Cases("sync_execution"), RecordedExecution.CompareAsync, output);
}
