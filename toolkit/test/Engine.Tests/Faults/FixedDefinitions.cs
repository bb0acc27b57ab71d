namespace AsteroidWorkflows.Engine.Tests.Faults;

/// <summary>Sound definitions that look at their input in many ways.</summary>
internal static class FixedDefinitions
{
    public static IReadOnlyList<string> All { get; } =
    [
        """
        {"StartAt":"Shape","States":{
        "Shape":{"Type":"Pass","InputPath":"$.a","Parameters":{"x.$":"$.b","y.$":"States.JsonToString($)"},"ResultPath":"$.shaped","Next":"Pick"},
        "Pick":{"Type":"Choice","Choices":[{"Variable":"$.n","NumericGreaterThan":1,"Next":"Each"},{"Not":{"Variable":"$.value","IsPresent":true},"Next":"Wait"}],"Default":"Call"},
        "Each":{"Type":"Map","ItemsPath":"$.items","ItemSelector":{"v.$":"$$.Map.Item.Value"},"ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Pass","OutputPath":"$.v","End":true}}},
          "Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.error","Next":"Call"}],"End":true},
        "Wait":{"Type":"Wait","SecondsPath":"$.n","Next":"Call"},
        "Call":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"f","Payload.$":"$"},"ResultSelector":{"p.$":"$.Payload"},"ResultPath":"$.a.b.c",
          "Retry":[{"ErrorEquals":["States.ALL"],"MaxAttempts":1}],"Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.value","Next":"Done"}],"Next":"Done"},
        "Done":{"Type":"Succeed","OutputPath":"$"}}}
        """,
        """
        {"QueryLanguage":"JSONata","StartAt":"Shape","States":{
        "Shape":{"Type":"Pass","Assign":{"all":"{% $states.input %}","n":"{% $exists($states.input.n) ? $states.input.n : 0 %}"},
          "Output":{"text":"{% $string($states.input) %}","keys":"{% [$keys($states.input)] %}"},"Next":"Pick"},
        "Pick":{"Type":"Choice","Choices":[{"Condition":"{% $type($n) = 'number' and $n > 1 %}","Next":"Each"}],"Default":"Both"},
        "Each":{"Type":"Map","Items":"{% [$all.items] %}","ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Pass","Output":"{% $states.input %}","End":true}}},
          "Catch":[{"ErrorEquals":["States.ALL"],"Output":"{% $states.errorOutput %}","Next":"Both"}],"Next":"Both"},
        "Both":{"Type":"Parallel","Branches":[
          {"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Arguments":"{% $all %}","TimeoutSeconds":60,"End":true}}},
          {"StartAt":"B","States":{"B":{"Type":"Wait","Seconds":"{% $n %}","End":true}}}],
          "Retry":[{"ErrorEquals":["States.TaskFailed"],"MaxAttempts":2}],"Catch":[{"ErrorEquals":["States.ALL"],"Next":"Done"}],"Next":"Done"},
        "Done":{"Type":"Succeed","Output":"{% $states.input %}"}}}
        """,
        """
        {"StartAt":"Run","States":{"Run":{"Type":"Map","ItemsPath":"$.items","ToleratedFailurePercentage":40,
        "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"Ask","States":{
        "Ask":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","Parameters":{"T.$":"$$.Task.Token","I.$":"$"},"TimeoutSeconds":99,
          "Catch":[{"ErrorEquals":["States.Timeout"],"ResultPath":"$.late","Next":"Late"}],"End":true},
        "Late":{"Type":"Pass","End":true}}},"End":true}}}
        """,
    ];
}
