namespace AsteroidWorkflows.Server.Tests.Page;

/// <summary>Definitions that tests share.</summary>
internal static class Definitions
{
    public const string Pass = """{ "StartAt": "Only", "States": { "Only": { "Type": "Pass", "End": true } } }""";

    /// <summary>Hands its token to a service and waits.</summary>
    public const string Waiting = """
        { "QueryLanguage": "JSONata", "StartAt": "Ask", "States": { "Ask": {
            "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
            "Arguments": { "QueueUrl": "https://queue", "MessageBody": { "token": "{% $states.context.Task.Token %}", "text": "{% 'token=' & $states.context.Task.Token & '!' %}" } },
            "Next": "Done" }, "Done": { "Type": "Succeed" } } }
        """;

    /// <summary>Calls a function, twice more where it fails, and catches what still fails.</summary>
    public const string Retrying = """
        { "StartAt": "Try", "States": {
            "Try": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work", "Next": "Good",
              "Retry": [ { "ErrorEquals": [ "Flaky" ], "MaxAttempts": 2 } ], "Catch": [ { "ErrorEquals": [ "Flaky" ], "Next": "Bad" } ] },
            "Good": { "Type": "Succeed" }, "Bad": { "Type": "Fail", "Error": "GaveUp", "Cause": "No luck" } } }
        """;

    public const string Mapping = """
        { "QueryLanguage": "JSONata", "StartAt": "Each", "States": { "Each": { "Type": "Map", "Items": "{% $states.input %}", "End": true, "ItemProcessor": {
            "StartAt": "One", "States": { "One": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work", "Arguments": "{% $states.input %}", "End": true } } } } } }
        """;
}
