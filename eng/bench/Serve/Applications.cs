using System.Text.Json;

namespace AsteroidWorkflows.Serve.Bench;

/// <summary>
/// Applications for an account: two checks by functions at once, a choice, a review with a task token for a third of them, and a record in a table. A third
/// can't be checked and goes by the catcher.
/// </summary>
internal static class Applications
{
    public const string Name = "bench-applications";

    public const string Definition = """
        {"StartAt":"Check","States":{
        "Check":{"Type":"Parallel","Branches":[
          {"StartAt":"Name","States":{"Name":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:Accounts-DataChecking","Parameters":{"command":"CHECK_NAME","data":{"name.$":"$.name","address":null}},"End":true}}},
          {"StartAt":"Address","States":{"Address":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:Accounts-DataChecking","Parameters":{"command":"CHECK_ADDRESS","data":{"name":null,"address.$":"$.address"}},"End":true}}}],
          "ResultPath":"$.checks","Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.error","Next":"Record"}],"Next":"Flagged?"},
        "Flagged?":{"Type":"Choice","Choices":[{"Variable":"$.checks[1].flagged","BooleanEquals":true,"Next":"Review"}],"Default":"Record"},
        "Review":{"Type":"Task","Resource":"arn:aws:states:::sns:publish.waitForTaskToken","Parameters":{"TopicArn":"arn:aws:sns:us-east-1:123456789012:rider-notices",
          "Message.$":"States.Format('{} waits for a review', $.name)","MessageAttributes":{"token":{"DataType":"String","StringValue.$":"$$.Task.Token"}}},"ResultPath":"$.review","Next":"Record"},
        "Record":{"Type":"Task","Resource":"arn:aws:states:::dynamodb:putItem","Parameters":{"TableName":"riders","Item":{"Username":{"S.$":"$$.Execution.Name"}}},"ResultPath":null,"End":true}}}
        """;

    public static string Input(int index) => JsonSerializer.Serialize((index % 3) switch
    {
        0 => new { name = $"Applicant {index}", address = $"{index} Main Street" },
        1 => new { name = $"Applicant {index}", address = "Nowhere" },
        _ => new { name = "UNPROCESSABLE_DATA", address = $"{index} Main Street" },
    });

    public static bool IsReviewed(int index) => index % 3 == 1;

    public static string ExecutionName(int index) => $"application-{index}";
}
