using System.Text.Json.Nodes;

namespace AsteroidWorkflows.ColdStart;

/// <summary>A function, an event as a workflow sends it, and the answer that every contender has to give.</summary>
/// <param name="Project">The project that holds the function.</param>
/// <param name="Handler">The handler's class.</param>
/// <param name="Payload">The event.</param>
/// <param name="Answer">What is answered, as JSON; the order of its fields does not matter.</param>
/// <param name="Service">What the AWS service that the function calls answers it; null where it calls none.</param>
internal sealed record Event(string Project, string Handler, string Payload, string Answer, string? Service = null)
{
    private static readonly Dictionary<string, Event> All = new(StringComparer.Ordinal)
    {
        ["DataChecking"] = new(
            "Accounts",
            "DataChecking",
            """{"command":"CHECK_ADDRESS","data":{"name":null,"address":"123 Enterprise Street"}}""",
            """{"flagged":false}"""),
        ["Find"] = new(
            "Accounts",
            "Find",
            """{"state":"FLAGGED_FOR_REVIEW","paginationKey":null}""",
            """
            {"Items":[{"id":"application_1","name":"Gabe","address":"ABadAddress","state":"FLAGGED_FOR_REVIEW","reason":"Flagged by the address check."},
            {"id":"application_2","name":"evil Spock","address":"123 Enterprise Street","state":"FLAGGED_FOR_REVIEW","reason":null}],
            "Count":2,"ScannedCount":2,"LastEvaluatedKey":null}
            """,
            """
            {"Items":[{"id":{"S":"application_1"},"name":{"S":"Gabe"},"address":{"S":"ABadAddress"},"state":{"S":"FLAGGED_FOR_REVIEW"},"reason":{"S":"Flagged by the address check."}},
            {"id":{"S":"application_2"},"name":{"S":"evil Spock"},"address":{"S":"123 Enterprise Street"},"state":{"S":"FLAGGED_FOR_REVIEW"}}],"Count":2,"ScannedCount":2}
            """),
        ["ProcessItem"] = new(
            "Orders",
            "ProcessItem",
            """{"orderId":"4711","items":[{"sku":"A-1","quantity":2,"unitPrice":9.99},{"sku":"B-2","quantity":1,"unitPrice":120},{"sku":"C-3","quantity":12,"unitPrice":0.25}]}""",
            """{"orderId":"4711","status":"PROCESSED","itemCount":3,"total":142.98,"error":null}"""),
    };

    public static IEnumerable<string> Names => All.Keys;

    public static Event Of(string function) => All.TryGetValue(function, out var found)
        ? found
        : throw new ArgumentException($"There is no function '{function}' here. There are: {string.Join(", ", All.Keys)}.");

    /// <summary>The handler as the .NET runtimes take it.</summary>
    public string DotnetHandler => $"AsteroidWorkflows.Lambdas.{Project}::AsteroidWorkflows.Lambdas.{Project}.{Handler}::HandleAsync";

    public void Check(string answer)
    {
        if (!JsonNode.DeepEquals(JsonNode.Parse(answer), JsonNode.Parse(Answer)))
        {
            throw new InvalidOperationException($"{Handler} answered {answer} instead of {Answer}.");
        }
    }
}
