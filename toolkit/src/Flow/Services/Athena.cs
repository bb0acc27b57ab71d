using System.Text.Json;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>Actions of Amazon Athena.</summary>
public static class Athena
{
    /// <summary>Starts a query and goes on at once.</summary>
    public static ServiceAction<StartQueryArguments, JsonElement> StartQueryExecution() =>
        new ServiceAction<StartQueryArguments, JsonElement>("athena:startQueryExecution", "athena:StartQueryExecution");

    /// <summary>Starts a query and waits until it has ended; one that fails fails the task.</summary>
    public static ServiceAction<StartQueryArguments, JsonElement> StartQueryExecutionAndWait() =>
        (new ServiceAction<StartQueryArguments, JsonElement>("athena:startQueryExecution.sync", "athena:StartQueryExecution") { Needs = [Resource.Any.Allow("athena:GetQueryExecution"), Resource.Any.Allow("athena:StopQueryExecution"), Resource.Any.Allow("athena:GetDataCatalog")] });
}

/// <summary>What <see cref="Athena"/>'s <c>StartQueryExecution</c> takes.</summary>
/// <param name="QueryString">The query.</param>
/// <param name="WorkGroup">The work group.</param>
public sealed record StartQueryArguments(string QueryString, string WorkGroup)
{
    /// <summary>What takes the place of the question marks in the query. Default nothing.</summary>
    public IReadOnlyList<string>? ExecutionParameters { get; init; }
}
