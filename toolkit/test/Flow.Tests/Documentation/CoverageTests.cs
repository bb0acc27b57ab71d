using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Engine.Validation;
using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Flow.Services;
using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using AsteroidWorkflows.Tests;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Documentation;

/// <summary>The table of docs/states.md: every field of a state that the engine's validator knows, and every integration, against the Flow that writes it.</summary>
public partial class CoverageTests
{
    private static readonly Resource Files = new("Files");
    private static readonly Variable<int> Rounds = new("rounds");

    /// <summary>Fields of the States Language's older query language, and the language itself, which every definition sets once for all of its states.</summary>
    private static readonly HashSet<string> NotJsonata = [.. Private<HashSet<string>>("StateFields", "OnlyJsonPath"), "QueryLanguage", "Iterator"];

    private static readonly List<(string Text, JsonObject States)> Samples =
    [
        Sample(Pass("P", (Order o) => o.Id).Comment("Says the id.").Assign(Rounds, o => 1).Then(Pass<string>("Q"))),
        Sample(Wait("W", (Order o) => o.Quantity).Comment("Waits.").Assign(Rounds, o => 1).Then(Pass<Order>("Q"))),
        Sample(WaitUntil("W", (Order o) => o.DueAt)),
        Sample(RawState<Order, int>("W", """{"Type":"Wait","Seconds":1,"Output":1}""")),
        Sample(Succeed("S", (Order o) => o.Id).Comment("Ends.")),
        Sample(Choose<Order>("C").When(o => o.Express, Pass<Order>("P")).Otherwise(Fail("F", (Order o) => "Error", o => "Cause").Comment("Fails.")).Comment("Chooses.").Assign(Rounds, o => 1)),
        Sample(Choose<Order>("C").When(o => o.Express, o => o.Id, Pass<string>("P")).Otherwise(o => o.Id, Pass<string>("Q"))),
        Sample(Given.Charge.Comment("Charges.").Select((o, r) => r.Total).Assign(Rounds, (o, r) => 1).Retry<States.Timeout>().CatchAll().ThenSubstitute((o, e) => 0.0).Then(Pass<double>("P"))),
        Sample(Given.Charge.As(new Resource("Role")).TimeoutAfter(o => o.Quantity).HeartbeatWithin(o => o.Step)),
        Sample(Parallel("B", (Order o) => o, Given.Charge, Given.CheckStock).Comment("Both.").Select((o, r) => 1).Assign(Rounds, (o, r) => 1).Retry<States.TaskFailed>().CatchAll().ThenSubstitute((o, e) => 0).Then(Pass<int>("P"))),
        Sample(Parallel("B", Given.Charge, Given.CheckStock)),
        Sample(Map("M", Items.From((Order o) => o.Lines).Select((o, l) => l.Sku), Pass<string>("P"), new() { MaxConcurrency = 5 }).Comment("Each.").Select((o, r) => 1).Assign(Rounds, (o, r) => 1).Retry<States.TaskFailed>().CatchAll().ThenSubstitute((o, e) => 0).Then(Pass<int>("Q"))),
        Sample(DistributedMap("M", Items.Json<Line>().At((Order o) => new S3Location(Files.Name, o.Id)).InBatches(10), Pass("P", (Batch<Line> b) => b.Items.Count), o => new S3Prefix(Files.Name, o.Id), new() { Label = "Rows", ToleratedFailureCount = 1, ToleratedFailurePercentage = 2 })),
    ];

    [Fact]
    public void Every_field_of_every_state_is_written_by_Flow() => Assert.All(Fields(), field => Assert.True(Writer(field.Type, field.Field) is not null, $"{field.Type}.{field.Field} is written by no sample"));

    [Fact]
    public void Every_typed_action_is_an_integration_that_there_is() => Assert.All(TypedActions(), action => Assert.Null(Integrations.Problem(action.Integration)));

    [Fact]
    public void Every_integration_is_one_to_the_engine()
    {
        Assert.All(Integrations.All, integration => Assert.All(integration.Value.Prepend(""), wait =>
        {
            var definition = """{"QueryLanguage":"JSONata","StartAt":"T","States":{"T":{"Type":"Task","Resource":"RESOURCE","End":true}}}"""
                .Replace("RESOURCE", $"arn:aws:states:::{integration.Key}{wait}", StringComparison.Ordinal);
            Assert.DoesNotContain(DefinitionValidator.Validate(definition), problem => problem.Message.Contains("is not recognized", StringComparison.Ordinal));
        }));
    }

    [Fact]
    public void The_snapshot_of_the_table_stands_in_its_document() => Snapshot.Match("docs/states.md", Written());

    private static string Written()
    {
        var text = new StringBuilder(
            """
            # States and integrations

            Every field that a state may have in JSONata, with a step that writes it; and every integration of Step Functions, with what writes it. The tests make this page
            from the fields that the engine's validator knows and from the integrations that Flow knows; a row without a step fails them. Any other action of a service is
            written by `Sdk`.

            | state | field | written by |
            |---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var (type, field) in Fields())
        {
            text.Append($"| {type} | `{field}` | `{Writer(type, field)}` |\n");
        }

        text.Append("\n| integration | waits for | written by |\n|---|---|---|\n");
        var typed = TypedActions().ToLookup(action => action.Integration.Split('.')[0], action => action.Name);
        foreach (var (integration, waits) in Integrations.All.OrderBy(integration => integration.Key, StringComparer.Ordinal))
        {
            var by = Known(integration) ?? (typed.Contains(integration) ? string.Join(", ", typed[integration].Distinct().Select(name => $"`{name}`")) : $"`Service` with `new ServiceAction<…>(\"{integration}\", …)`");
            text.Append($"| `{integration}` | {(waits.Length == 0 ? "the answer" : "the answer, " + string.Join(", ", waits.Select(wait => $"`{wait}`")))} | {by} |\n");
        }

        return text.ToString();
    }

    private static string? Known(string integration) => integration switch
    {
        "lambda:invoke" => "`Callback`; `Invoke` runs a function by its ARN",
        "states:startExecution" => "`Run`, `Start`",
        _ => null,
    };

    private static IEnumerable<(string Name, string Integration)> TypedActions() =>
        from type in typeof(Sqs).Assembly.GetTypes()
        where type is { IsAbstract: true, IsSealed: true, IsPublic: true, Namespace: "AsteroidWorkflows.Flow.Services" }
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.ReturnType.Name.StartsWith("ServiceAction`", StringComparison.Ordinal)
        let made = method.IsGenericMethod ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(object))]) : method
        let action = made.Invoke(null, [.. made.GetParameters().Select(parameter => parameter.ParameterType switch
        {
            var resource when resource == typeof(Resource) => Files,
            var words when words == typeof(string) => "POST",
            _ => (object)Array.Empty<Resource>(),
        })])
        select ($"{type.Name}.{method.Name.Replace("get_", "", StringComparison.Ordinal)}", (string)action.GetType().GetProperty("Integration")!.GetValue(action)!);

    private static IEnumerable<(string Type, string Field)> Fields() =>
        from entry in Private<IEnumerable>("StateFields", "ByType").Cast<object>()
        let type = (string)entry.GetType().GetProperty("Key")!.GetValue(entry)!
        from field in (IEnumerable<string>)entry.GetType().GetProperty("Value")!.GetValue(entry)!
        where !NotJsonata.Contains(field)
        select (type, field);

    private static string? Writer(string type, string field) =>
        Samples.Where(sample => All(sample.States).Any(state => (string?)state["Type"] == type && state.ContainsKey(field))).MinBy(sample => sample.Text.Length).Text;

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject state when state.ContainsKey("Type") => state.SelectMany(field => All(field.Value)).Prepend(state),
        JsonObject other => other.SelectMany(field => All(field.Value)),
        JsonArray items => items.SelectMany(All),
        _ => [],
    };

    private static (string Text, JsonObject States) Sample<TIn, TOut>(IStep<TIn, TOut> step, [CallerArgumentExpression(nameof(step))] string text = "") =>
        (Blanks().Replace(text.Replace("Given.", "", StringComparison.Ordinal), " ").Replace("|", "\\|", StringComparison.Ordinal), Rendered.States(step));

    private static T Private<T>(string type, string field) =>
        (T)typeof(DefinitionValidator).Assembly.GetType($"AsteroidWorkflows.Engine.Validation.{type}")!.GetField(field, BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
