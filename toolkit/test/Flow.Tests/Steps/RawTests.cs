using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using AsteroidWorkflows.Jsonata;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class RawTests
{
    [Fact]
    public async Task Jsonata_stands_in_any_lambda_as_it_is_written()
    {
        var step = Pass("Least", (Order o) => new { o.Id, Sku = StatesFunctions.Jsonata<string>("$states.input.lines^(count)[0].sku") + "!" });
        Assert.Equal("""{"id":"7","sku":"b!"}""", await Ran.With(step, """{"id":"7","lines":[{"sku":"a","count":3},{"sku":"b","count":1}]}"""));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("$sum((1)", "has a ( that nothing closes")]
    [InlineData("1)", "has a ) that nothing opens")]
    [InlineData("'a", "has a ' that nothing closes")]
    [InlineData("1 /* x", "has a comment that nothing closes")]
    [InlineData("'%}'", "holds '{%', '%}' or '${'")]
    public void Jsonata_that_would_tear_the_definition_apart_is_refused(string text, string why) =>
        Assert.Contains(why, Rendered.Refusal(Pass("P", (Order o) => StatesFunctions.Jsonata<int>(text))), StringComparison.Ordinal);

    [Fact]
    public void A_workflow_may_bring_a_parser()
    {
        WorkflowOptions options = new() { CheckJsonata = ProblemOf };
        Assert.Contains("is no JSONata", Rendered.Refusal(Pass("P", (Order o) => StatesFunctions.Jsonata<int>("1 +")), options), StringComparison.Ordinal);
        Assert.Contains("is no JSONata", Rendered.Refusal(RawState<Order, int>("P", """{"Type":"Pass","Output":"{% 1 + %}"}"""), options), StringComparison.Ordinal);
        Assert.NotNull(Rendered.Workflow(Pass("P", (Order o) => StatesFunctions.Jsonata<int>("1 + 1")), options));

        static string? ProblemOf(string text)
        {
            try
            {
                JsonataExpression.Parse(text, JsonataDialect.StepFunctions);
                return null;
            }
            catch (JsonataException exception)
            {
                return $"is no JSONata: {exception.Message}";
            }
        }
    }

    [Fact]
    public async Task A_state_may_be_written_in_the_States_Language()
    {
        var table = new Resource("OrderTable");
        var step = RawState<Order, int>(
                "Get",
                """{"Type":"Task","Resource":"arn:aws:states:::dynamodb:getItem","Arguments":{"TableName":"${OrderTableName}","Key":{"id":{"S":"{% $states.input.id %}"}}},"Output":"{% $number($states.result.Item.n.N) %}"}""",
                table.Allow("dynamodb:GetItem"))
            .Retry<States.TaskFailed>()
            .Then(Pass("Twice", (int n) => n * 2));
        var rendered = Rendered.Workflow(step);
        Assert.Equal("OrderTableName", Assert.Single(rendered.Substitutions).Token);
        Assert.Equal("dynamodb:GetItem", Assert.Single(rendered.RequiredPermissions).Action);
        Assert.Equal("6", await Ran.With(step, """{"id":"7"}""", ("dynamodb", "getItem", """{"Item":{"n":{"N":"3"}}}""")));
    }

    [Theory]
    [InlineData("[]", "no JSON object")]
    [InlineData("{", "no JSON")]
    [InlineData("""{"Type":"Choice"}""", "the state's Type is Choice")]
    [InlineData("""{"Resource":"x"}""", "the state's Type is missing")]
    [InlineData("""{"Type":"Pass","End":true}""", "'End' belongs to the steps around it")]
    [InlineData("""{"Type":"Pass","Output":"${Unknown}"}""", "the token '${Unknown}' is of no resource")]
    [InlineData("""{"Type":"Pass","Output":"{% (1 %}"}""", "has a ( that nothing closes")]
    public void A_raw_state_that_would_not_stand_in_the_workflow_is_refused(string json, string why) =>
        Assert.Contains(why, Rendered.Refusal(RawState<Order, int>("Raw", json)), StringComparison.Ordinal);

    [Fact]
    public void A_raw_state_and_its_step_do_not_say_the_same_twice()
    {
        Assert.Contains("'Output' is said in its JSON and by the step", Rendered.Refusal(RawState<Order, int>("Raw", """{"Type":"Task","Resource":"r","Output":1}""").Select((o, n) => n)), StringComparison.Ordinal);
        Assert.Contains("a Pass cannot fail", Rendered.Refusal(RawState<Order, int>("Raw", """{"Type":"Pass"}""").Retry<States.TaskFailed>()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_functions_of_Step_Functions_are_typed()
    {
        var step = Pass("All", (Order o) => new
        {
            Parsed = StatesFunctions.Parse<Sku>(o.Id).Code,
            Hash = StatesFunctions.Hash("a", "SHA-256"),
            Parts = StatesFunctions.Partition(o.Labels, 2),
            Numbers = StatesFunctions.Range(0, 10, 5),
            Seeded = StatesFunctions.Random(1) < 1,
            Uuid = StatesFunctions.Uuid() != Guid.Empty,
        });
        Assert.Equal(
            """{"parsed":"x","hash":"ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb","parts":[["a","b"],["c"]],"numbers":[0,5,10],"seeded":true,"uuid":true}""",
            await Ran.With(step, """{"id":"{\"code\":\"x\"}","labels":["a","b","c"]}"""));
        Assert.Contains("Use MD5, SHA-1", Rendered.Refusal(Pass("P", (Order o) => StatesFunctions.Hash(o.Id, "SHA-3"))), StringComparison.Ordinal);
        Assert.Contains("a size of 1 or more", Rendered.Refusal(Pass("P", (Order o) => StatesFunctions.Partition(o.Labels, 0))), StringComparison.Ordinal);
    }
}
