using System.Text.Json;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Accounts.Tests.Json;

/// <summary>How each contract looks on the wire.</summary>
public class ContractsTests
{
    [Fact]
    public void An_application_is_written_with_its_nulls()
    {
        Assert.Equal(
            """{"id":"application_1","name":"Spock","address":"123 Street","state":"SUBMITTED","reason":null}""",
            Wire.Write(new ApplicationItem("application_1", "Spock", "123 Street", ApplicationState.Submitted, Reason: null)));
    }

    [Fact]
    public void An_execution_starts_with_the_application_alone()
    {
        var input = new Submitted(new SubmittedApplication("Spock", "123 Street", ApplicationState.Submitted, "application_1"));

        Assert.Equal(
            """{"application":{"name":"Spock","address":"123 Street","state":"SUBMITTED","id":"application_1"}}""",
            Wire.Write(input));
        Assert.Equal(input, Wire.Read<Submitted>(Wire.Write(input)));
    }

    [Theory]
    [InlineData("""{"command":"CHECK_NAME","data":{"name":"Spock"}}""", CheckCommand.CheckName, "Spock", null)]
    [InlineData("""{"command":"CHECK_ADDRESS","data":{"name":null,"address":"123 Street"}}""", CheckCommand.CheckAddress, null, "123 Street")]
    public void A_check_is_read(string json, CheckCommand command, string? name, string? address)
    {
        Assert.Equal(new DataCheck(command, new ApplicantData(name, address)), Wire.Read<DataCheck>(json));
    }

    [Fact]
    public void A_checks_result_is_written() => Assert.Equal("""{"flagged":true}""", Wire.Write(new CheckResult(true)));

    [Fact]
    public void A_flag_for_review_is_read() => Assert.Equal(
        new FlagRequest("application_1", FlagType.Review, "token", new FlaggedChecks(Name: true, Address: false), ErrorInfo: null),
        Wire.Read<FlagRequest>(
            """{"id":"application_1","flagType":"REVIEW","taskToken":"token","checks":{"name":true,"address":false}}"""));

    [Fact]
    public void A_flag_as_unprocessable_is_read() => Assert.Equal(
        new FlagRequest("application_1", FlagType.UnprocessableData, TaskToken: null, Checks: null, new ErrorInfo("E", "cause")),
        Wire.Read<FlagRequest>(
            """{"id":"application_1","flagType":"UNPROCESSABLE_DATA","errorInfo":{"Error":"E","Cause":"cause"}}"""));

    [Fact]
    public void A_flag_is_written_with_its_nulls() => Assert.Equal(
        """{"id":"a","flagType":"UNPROCESSABLE_DATA","taskToken":null,"checks":null,"errorInfo":{"Error":"E","Cause":null}}""",
        Wire.Write(new FlagRequest("a", FlagType.UnprocessableData, null, null, new ErrorInfo("E", null))));

    [Fact]
    public void A_decision_is_read_and_handed_on()
    {
        Assert.Equal(
            new ReviewRequest("application_1", ReviewDecision.Reject),
            Wire.Read<ReviewRequest>("""{"id":"application_1","decision":"REJECT"}"""));
        Assert.Equal("""{"decision":"APPROVE"}""", Wire.Write(new ReviewReply(ReviewDecision.Approve)));
    }

    [Fact]
    public void Approve_and_reject_are_read()
    {
        Assert.Equal(new ApproveRequest("application_1"), Wire.Read<ApproveRequest>("""{"id":"application_1"}"""));
        Assert.Equal(new RejectRequest("application_1", Reason: null), Wire.Read<RejectRequest>("""{"id":"application_1"}"""));
        Assert.Equal(new RejectRequest("a", "late"), Wire.Read<RejectRequest>("""{"id":"a","reason":"late"}"""));
    }

    [Fact]
    public void A_page_speaks_as_DynamoDB_does()
    {
        var request = Wire.Read<FindRequest>("""{"state":"APPROVED","paginationKey":{"id":"application_1","state":"APPROVED"}}""");

        Assert.Equal(new FindRequest(ApplicationState.Approved, new PageKey("application_1", ApplicationState.Approved)), request);
        Assert.Equal(
            """{"Items":[],"Count":0,"ScannedCount":0,"LastEvaluatedKey":{"id":"application_1","state":"APPROVED"}}""",
            Wire.Write(new FindResult([], 0, 0, request.PaginationKey)));
        Assert.Equal(
            """{"Items":[],"Count":0,"ScannedCount":0,"LastEvaluatedKey":null}""",
            Wire.Write(new FindResult([], 0, 0, LastEvaluatedKey: null)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":null,"decision":null}""")]
    [InlineData("""{"decision":"approve"}""")]
    [InlineData("""{"decision":"MAYBE"}""")]
    [InlineData("""{"decision":1}""")]
    [InlineData("""{"decision":{"APPROVE":["APPROVE"]}}""")]
    public void A_name_that_is_none_reads_as_unknown_for_the_function_to_refuse(string json)
    {
        Assert.Equal(new ReviewRequest(Id: null, ReviewDecision.Unknown), Wire.Read<ReviewRequest>(json));
    }

    [Fact]
    public void A_value_without_a_name_is_not_written()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new ReviewReply(ReviewDecision.Unknown), AccountsJson.Default.ReviewReply));
    }

    [Fact]
    public void Every_state_has_the_name_that_the_table_knows()
    {
        Assert.Equal(
            ["SUBMITTED", "FLAGGED_FOR_REVIEW", "REVIEW_APPROVED", "REVIEW_REJECTED", "APPROVED", "REJECTED", "FLAGGED_WITH_UNPROCESSABLE_DATA"],
            EnumByName<ApplicationState>.All);
    }
}
