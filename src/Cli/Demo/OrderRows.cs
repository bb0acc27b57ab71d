using System.Text.Json;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Hosting;

namespace AsteroidWorkflows.Cli.Demo;

/// <summary>The rows of Parallel and Map in themselves.</summary>
internal static class OrderRows
{
    public static IEnumerable<DemoRow> Of(CommandHost host)
    {
        yield return Row(
            host, "parallel", "hello", "two branches, one input", "FinalState; SUCCEEDED; A got {\"hello\":\"world\"}, B got {\"hello\":\"world\"}",
            answer => $"{answer.GetProperty("task").GetString()} got {answer.GetProperty("input").GetRawText()}");
        yield return Row(host, "orders", "orders", "two orders, in their order", "ProcessOrders; SUCCEEDED; o-1 PROCESSED 2 for 8, o-2 PROCESSED 1 for 39.98", Order);
        yield return Row(host, "orders", "none", "no orders", "ProcessOrders; SUCCEEDED; ", Order);
        yield return Row(
            host, "orders", "one-bad", "a bad order among good ones",
            "ProcessOrders; SUCCEEDED; o-1 PROCESSED 1 for 2, o-2 FAILED (InvalidOrderException: Order 'o-2': 'items' is required: at least one.), o-3 PROCESSED 1 for 3", Order);
    }

    private static string Order(JsonElement order)
    {
        var (id, status) = (order.GetProperty("orderId").GetString(), order.GetProperty("status").GetString());
        return order.GetProperty("error").GetString() is { } error
            ? $"{id} {status} ({error})"
            : $"{id} {status} {order.GetProperty("itemCount").GetRawText()} for {order.GetProperty("total").GetRawText()}";
    }

    private static DemoRow Row(
        CommandHost host, string workflow, string sample, string tried, string expected, Func<JsonElement, string> describe) => new(workflow, tried, expected, async () =>
    {
        var execution = await host.RunSampleAsync(workflow, sample);
        var last = Progress.Of(execution.History).States.Last(state => state.Parent is null).Name;
        return $"{last}; {Statuses.Of(execution.Status)}; {string.Join(", ", execution.Output.EnumerateArray().Select(describe))}";
    });
}
