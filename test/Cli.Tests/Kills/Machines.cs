using AsteroidWorkflows.Cli.Tests.Support;

namespace AsteroidWorkflows.Cli.Tests.Kills;

/// <summary>State machines of every kind of work, and what each of their executions must have said in the end.</summary>
internal static class Machines
{
    public const string ActivityArn = LocalArns.Activity;
    public const string Sequence = "kill-sequence";
    public const string Branches = "kill-branches";
    public const string Distributed = "kill-distributed";
    public const string Waits = "kill-waits";
    public const string Token = "kill-token";
    public const string Activity = "kill-activity";
    public const string Nested = "kill-nested";
    public const string Retried = "kill-retried";
    public const string Stopped = "kill-stopped";

    public static readonly IReadOnlyDictionary<string, string> Definitions = new Dictionary<string, string>
    {
        [Sequence] = Of("One", $"{Say("One", "one", "Two")},{Say("Two", "two")}"),
        [Branches] = Of("Both", $$"""
            "Both":{"Type":"Parallel","Branches":[{{Of("Left", Say("Left", "left"))}},{{Of("Items", Items("INLINE"))}}],"ResultPath":null,"End":true}
            """),
        [Distributed] = Of("Items", Items("DISTRIBUTED")),
        [Waits] = Of("First", $$"""
            "First":{"Type":"Wait","Seconds":1,"Next":"Between"},{{Say("Between", "between", "Second")}},"Second":{"Type":"Wait","Seconds":1,"End":true}
            """),
        [Token] = Of("Ask", $$$"""
            "Ask":{"Type":"Task","Resource":"arn:aws:states:::sns:publish.waitForTaskToken","Parameters":{"TopicArn":"{{{LocalArns.NoticeTopic}}}",
            "Message.$":"States.Format('{} asks', $.name)","MessageAttributes":{"token":{"DataType":"String","StringValue.$":"$$.Task.Token"} } },
            "ResultPath":"$.answer","Next":"Said"},{{{Say("Said", "said")}}}
            """),
        [Activity] = Of("Work", $$"""
            "Work":{"Type":"Task","Resource":"{{ActivityArn}}","HeartbeatSeconds":2,"ResultPath":"$.answer","Next":"Said",
            "Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":1,"BackoffRate":1,"MaxAttempts":1000}]},{{Say("Said", "said")}}
            """),
        [Nested] = Of("Named", $$"""
            "Named":{{Child("\"Name.$\":\"$.name\",")}},"Next":"Unnamed"},"Unnamed":{{Child("")}},"End":true}
            """),
        [Retried] = Of("Fails", $$$"""
            "Fails":{"Type":"Task","Resource":"arn:aws:states:::dynamodb:putItem","Parameters":{"TableName":"no-such-table","Item":{"id":{"S":"x"} } },
            "Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":1,"BackoffRate":1,"MaxAttempts":2}],
            "Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.error","Next":"Said"}],"Next":"Said"},{{{Say("Said", "said")}}}
            """),
        [Stopped] = Of("Long", """ "Long":{"Type":"Wait","Seconds":86400,"End":true}"""),
    };

    /// <summary>What an execution has to have said, once at least.</summary>
    public static IEnumerable<string> Said(string machine, string name) => machine switch
    {
        Sequence => [$"{name} one", $"{name} two"],
        Branches => [$"{name} left", $"{name} 0", $"{name} 1", $"{name} 2"],
        Distributed => [$"{name} 0", $"{name} 1", $"{name} 2"],
        Waits => [$"{name} between"],
        Token => [$"{name} asks", $"{name} said"],
        Activity or Retried => [$"{name} said"],
        Nested => Said(Sequence, name),
        _ => [],
    };

    private static string Of(string first, string states) => $$"""{"StartAt":"{{first}}","States":{ {{states}} } }""";

    private static string Say(string state, string what, string? next = null) => $$"""
        "{{state}}":{"Type":"Task","Resource":"arn:aws:states:::sns:publish","Parameters":{"TopicArn":"{{LocalArns.NoticeTopic}}",
        "Message.$":"States.Format('{} {{what}}', $.name)"},"ResultPath":null,{{(next is null ? "\"End\":true" : $"\"Next\":\"{next}\"")}}}
        """;

    private static string Items(string mode) => $$$"""
        "Items":{"Type":"Map","ItemsPath":"$.items","ItemProcessor":{"ProcessorConfig":{"Mode":"{{{mode}}}"{{{(mode == "INLINE" ? "" : ",\"ExecutionType\":\"STANDARD\"")}}}},
        "StartAt":"Item","States":{"Item":{"Type":"Task","Resource":"arn:aws:states:::sns:publish","Parameters":{"TopicArn":"{{{LocalArns.NoticeTopic}}}",
        "Message.$":"States.Format('{} {}', $.name, $.i)"},"ResultPath":null,"End":true} } },"ResultPath":null,"End":true}
        """;

    private static string Child(string name) => $$"""
        {"Type":"Task","Resource":"arn:aws:states:::states:startExecution.sync:2","Parameters":{"StateMachineArn":"{{LocalArns.StateMachine(Sequence)}}",{{name}}
        "Input.$":"$"},"ResultPath":null
        """;
}
