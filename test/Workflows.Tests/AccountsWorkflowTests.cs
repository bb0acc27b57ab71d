using System.Text.Json.Nodes;
using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Workflows.Accounts;

namespace AsteroidWorkflows.Workflows.Tests;

public class AccountsWorkflowTests
{
    private static readonly Rendered Accounts = new(AccountsWorkflow.Define());

    private static readonly JsonNode Application = JsonNode.Parse("""{"name":"Spock","address":"1 Street","state":"SUBMITTED","id":"application_1"}""")!;

    [Fact]
    public void States_stand_in_the_order_of_the_paper() => Assert.Equal(
        ["Check Applicant Data", "Review Required?", "Pending Review", "Review Approved?", "Approve Application", "Reject Application", "Unknown Decision", "Flag Application As Unprocessable"],
        Accounts.Names);

    [Fact]
    public void Both_checks_are_made_by_the_data_checking_function()
    {
        var branches = Accounts.State("Check Applicant Data")["Branches"]!;
        var (name, address) = (branches[0]!["States"]!["Check Name"]!, branches[1]!["States"]!["Check Address"]!);
        Assert.Equal((string)name["Resource"]!, (string)address["Resource"]!);
        AssertJson("""{"command":"CHECK_NAME","data":{"name":"Spock","address":null}}""", Evaluate(name["Arguments"], new { input = new { application = Application } }));
        AssertJson("""{"command":"CHECK_ADDRESS","data":{"name":null,"address":"1 Street"}}""", Evaluate(address["Arguments"], new { input = new { application = Application } }));
    }

    [Fact]
    public void The_checks_are_an_array_of_two()
    {
        var output = Evaluate(Accounts.State("Check Applicant Data")["Output"], new { input = new { application = Application }, result = new object[] { new { flagged = true }, new { flagged = false } } });
        AssertJson($$"""{"application":{{Application.ToJsonString()}},"checks":[{"flagged":true},{"flagged":false}]}""", output);
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(true, true, true)]
    public void A_flag_of_either_check_asks_for_a_review(bool name, bool address, bool review)
    {
        var choice = Accounts.State("Review Required?");
        var input = new { application = Application, checks = new[] { new { flagged = name }, new { flagged = address } } };
        Assert.Equal(review, (bool)Evaluate(choice["Choices"]![0]!["Condition"], new { input })!);
        Assert.Equal("Pending Review", (string)choice["Choices"]![0]!["Next"]!);
        Assert.Equal("Approve Application", (string)choice["Default"]!);
    }

    [Fact]
    public void The_review_gets_the_token_and_what_flagged()
    {
        var input = new { application = Application, checks = new[] { new { flagged = true }, new { flagged = false } } };
        var payload = Evaluate(Accounts.State("Pending Review")["Arguments"]!["Payload"], new { input, context = new Dictionary<string, object> { ["Task"] = new Dictionary<string, string> { ["Token"] = "T" } } });
        AssertJson("""{"id":"application_1","flagType":"REVIEW","taskToken":"T","checks":{"name":true,"address":false},"errorInfo":null}""", payload);
    }

    [Fact]
    public void A_review_that_nobody_makes_rejects_with_that_reason()
    {
        var state = new Rendered(AccountsWorkflow.Define(TimeSpan.FromDays(2))).State("Pending Review");
        Assert.Equal(2 * 86_400, (int)state["TimeoutSeconds"]!);
        var output = Evaluate(state["Catch"]![0]!["Output"], new { input = new { application = Application, checks = Array.Empty<object>() }, errorOutput = new { } });
        AssertJson("""{"decision":"REJECT","reason":"Nobody reviewed the application within 2 days."}""", output!["review"]);
        Assert.Equal("Review Approved?", (string)state["Catch"]![0]!["Next"]!);
        AssertJson(
            """{"id":"application_1","reason":"Nobody reviewed the application within 2 days."}""",
            Evaluate(Accounts.State("Reject Application")["Arguments"], new { input = output }));
    }

    [Theory]
    [InlineData("APPROVE", "Approve Application")]
    [InlineData("REJECT", "Reject Application")]
    [InlineData("LATER", "Unknown Decision")]
    public void The_decision_shows_the_way(string decision, string next)
    {
        var choice = Accounts.State("Review Approved?");
        var rule = choice["Choices"]!.AsArray().FirstOrDefault(rule => (bool)Evaluate(rule!["Condition"], new { input = new { review = new { decision } } })!);
        Assert.Equal(next, (string)(rule?["Next"] ?? choice["Default"])!);
    }

    [Fact]
    public void Whatever_stops_the_checks_flags_the_application()
    {
        var catchers = Accounts.State("Check Applicant Data")["Catch"]!.AsArray();
        Assert.Equal(["UnprocessableDataException", "States.ALL"], catchers.Select(catcher => (string)catcher!["ErrorEquals"]![0]!));
        var caught = Evaluate(catchers[0]!["Output"], new { input = new { application = Application }, errorOutput = new Dictionary<string, string> { ["Error"] = "E", ["Cause"] = "C" } });
        AssertJson($$$"""{"application":{{{Application.ToJsonString()}}},"error-info":{"Error":"E","Cause":"C"}}""", caught);
        AssertJson(
            """{"id":"application_1","flagType":"UNPROCESSABLE_DATA","taskToken":null,"checks":null,"errorInfo":{"Error":"E","Cause":"C"}}""",
            Evaluate(Accounts.State("Flag Application As Unprocessable")["Arguments"], new { input = caught }));
    }

    [Fact]
    public void It_names_four_functions() =>
        Assert.Equal([typeof(DataChecking), typeof(Flag), typeof(Approve), typeof(Reject)], Accounts.Workflow.Functions.Select(function => function.FunctionType));

    private static JsonNode? Evaluate(JsonNode? template, object states) => Rendered.Evaluate(template, states);

    private static void AssertJson(string expected, JsonNode? actual) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());
}
