namespace AsteroidWorkflows.Engine.Tests.Faults;

/// <summary>A random definition: mostly sound, now and then wrong in one of the ways in which definitions are.</summary>
internal sealed class RandomDefinition(Random random)
{
    private static readonly string[] Resources =
    [
        "arn:aws:lambda:us-east-1:123456789012:function:f", "arn:aws:states:::lambda:invoke", "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        "arn:aws:states:::states:startExecution.sync:2", "arn:aws:states:us-east-1:123456789012:activity:work", "arn:aws:states:::dynamodb:putItem",
        "arn:aws:states:::aws-sdk:sfn:sendTaskSuccess", "arn:aws:states:::aws-sdk:s3:getObject", "arn:aws:states:::glue:startJobRun.sync",
    ];

    private static readonly string[] Paths =
    [
        "$", "$.a", "$.items", "$.a.b", "$.items[0]", "$.items[*].a", "$..n", "$.items[?(@.n > 1)]", "$$.Execution.Input", "$$", "$x", "$x.a",
        "$.items[0:2]", "$['a']", "$.items.length()", "$.value",
    ];

    private static readonly string[] Intrinsics =
    [
        "States.Array($.a, 1)", "States.Format('{}-{}', $.a, $x)", "States.StringToJson($.a)", "States.JsonToString($)", "States.UUID()",
        "States.ArrayPartition($.items, 2)", "States.ArrayRange(1, 9, 2)", "States.MathAdd($.n, 1)", "States.MathRandom(1, 5)", "States.Hash($.a, 'MD5')",
        "States.Base64Decode($.a)", "States.JsonMerge($.a, $.b, false)", "States.ArrayGetItem($.items, 0)", "States.StringSplit('a,b', ',')",
    ];

    private static readonly string[] Expressions =
    [
        "$states.input", "$states.input.a", "$states.input.items", "[1,2,3]", "$states.context.Execution.Id", "$x", "$states.result", "1 + 1",
        "$sum($states.input.items)", "$states.input.n > 1", "true", "{'a': $states.input}", "$states.errorOutput.Error", "$uuid()", "$f := function($n){ $f($n) }",
        "$states.input.items[n > 0].a", "$count($states.input.items) > 2", "$map([1..3], function($v){ $v * 2 })", "$parse('[1]')", "1/0",
        "$states.input ~> | $ | {'z':1} |", "$partition([1..9], 2)", "$string($states.input)", "$number($states.input.a)", "2",
    ];

    private static readonly string[] Errors = ["States.ALL", "States.TaskFailed", "States.Timeout", "Busy", "Refused", "States.Runtime", "States.QueryEvaluationError"];

    private bool _jsonata;
    private int _states;

    public string Text()
    {
        _jsonata = random.Next(2) == 0;
        var language = _jsonata ? "\"QueryLanguage\":\"JSONata\"," : "";
        var timeout = random.Next(4) == 0 ? $"\"TimeoutSeconds\":{random.Next(1, 1000)}," : "";
        return $"{{{language}{timeout}{Graph(3)}}}";
    }

    private string Graph(int depth)
    {
        var count = random.Next(1, 6);
        var names = Enumerable.Range(0, count).Select(_ => $"S{(One(200) ? 1 : ++_states)}").ToList();
        var states = names.Select((name, i) => $"\"{name}\":{State(names, i, depth)}");
        return $"\"StartAt\":\"{(One(40) ? "Nowhere" : names[0])}\",\"States\":{{{string.Join(',', states)}}}";
    }

    private string State(List<string> names, int index, int depth)
    {
        var goOn = index < names.Count - 1 ? $"\"Next\":\"{names[index + 1]}\"" : "\"End\":true";
        var data = Data();
        return random.Next(depth > 0 ? 10 : 7) switch
        {
            0 => $"{{\"Type\":\"Pass\",{data}{(_jsonata ? "" : $"\"Result\":{RandomValue.Json(random, 2)},")}{goOn}}}",
            1 => $"{{\"Type\":\"Wait\",{Wait()},{goOn}}}",
            2 => Choice(names, index),
            3 when index == names.Count - 1 => One(2) ? "{\"Type\":\"Succeed\"}" : "{\"Type\":\"Fail\",\"Error\":\"Broken\",\"Cause\":\"It is.\"}",
            7 => $"{{\"Type\":\"Parallel\",\"Branches\":[{string.Join(',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{{{Graph(depth - 1)}}}"))}],{Handling(names)}{goOn}}}",
            8 or 9 => Map(names, goOn, depth),
            _ => Task(names, goOn),
        };
    }

    private string Data()
    {
        var fields = new List<string>();
        if (_jsonata)
        {
            Maybe(fields, 3, () => $"\"Output\":{Expression()}");
            Maybe(fields, 4, () => $"\"Assign\":{{\"x\":{Expression()}}}");
        }
        else
        {
            Maybe(fields, 4, () => $"\"Parameters\":{{\"a.$\":\"{Path()}\",\"b\":[1]}}");
            Maybe(fields, 5, () => $"\"InputPath\":{PathOrNull()}");
            Maybe(fields, 5, () => $"\"ResultPath\":\"{(One(2) ? "$.a.r" : "$")}\"");
            Maybe(fields, 6, () => $"\"OutputPath\":{PathOrNull()}");
            Maybe(fields, 5, () => $"\"Assign\":{{\"x.$\":\"{Path()}\"}}");
        }

        return string.Concat(fields.Select(f => f + ","));
    }

    private string Task(List<string> names, string goOn)
    {
        var fields = new List<string> { $"\"Resource\":\"{(One(80) ? "nonsense" : Pick(Resources))}\"" };
        if (_jsonata)
        {
            Maybe(fields, 2, () => $"\"Arguments\":{{\"FunctionName\":\"f\",\"Payload\":{Expression()},\"TaskToken\":{Expression()}}}");
            Maybe(fields, 3, () => $"\"Output\":{Expression()}");
            Maybe(fields, 4, () => $"\"Assign\":{{\"x\":{Expression()}}}");
        }
        else
        {
            Maybe(fields, 2, () => $"\"Parameters\":{{\"FunctionName\":\"f\",\"Payload.$\":\"{Path()}\"}}");
            Maybe(fields, 4, () => $"\"ResultSelector\":{{\"r.$\":\"{Path()}\"}}");
            Maybe(fields, 4, () => "\"ResultPath\":\"$.r\"");
        }

        Maybe(fields, 2, () => $"\"TimeoutSeconds\":{random.Next(2, 300)}");
        Maybe(fields, 5, () => $"\"HeartbeatSeconds\":{(One(10) ? 500 : 1)}");
        return $"{{\"Type\":\"Task\",{string.Join(',', fields)},{Handling(names)}{goOn}}}";
    }

    private string Map(List<string> names, string goOn, int depth)
    {
        var fields = new List<string>();
        Maybe(fields, 2, () => $"\"MaxConcurrency\":{random.Next(0, 4)}");
        if (_jsonata)
        {
            Maybe(fields, 2, () => $"\"Items\":{Expression()}");
            Maybe(fields, 4, () => $"\"ItemSelector\":{{\"a\":{Expression()}}}");
        }
        else
        {
            Maybe(fields, 2, () => $"\"ItemsPath\":\"{Path()}\"");
            Maybe(fields, 4, () => "\"ItemSelector\":{\"a.$\":\"$$.Map.Item.Value\",\"n.$\":\"$$.Map.Item.Index\"}");
        }

        var distributed = One(3);
        var config = distributed ? "\"ProcessorConfig\":{\"Mode\":\"DISTRIBUTED\",\"ExecutionType\":\"STANDARD\"}," : "";
        if (distributed)
        {
            Maybe(fields, 2, () => "\"ToleratedFailurePercentage\":50");
            Maybe(fields, 4, () => "\"ItemBatcher\":{\"MaxItemsPerBatch\":2}");
            Maybe(fields, 4, () => $"\"ItemReader\":{{\"Resource\":\"arn:aws:states:::s3:getObject\",\"{(_jsonata ? "Arguments" : "Parameters")}\":{{\"Bucket\":\"b\",\"Key\":\"k\"}}}}");
        }

        return $"{{\"Type\":\"Map\",{string.Concat(fields.Select(f => f + ","))}\"ItemProcessor\":{{{config}{Graph(depth - 1)}}},{Handling(names)}{goOn}}}";
    }

    private string Choice(List<string> names, int index)
    {
        var condition = _jsonata
            ? $"\"Condition\":\"{{% {Pick(Expressions)} %}}\""
            : $"\"Variable\":\"{Path()}\",{Pick(["\"IsPresent\":true", "\"NumericGreaterThan\":1", "\"StringMatches\":\"a*\"", "\"IsNull\":false", "\"BooleanEqualsPath\":\"$.a\""])}";
        var otherwise = One(4) ? "" : $",\"Default\":\"{Pick(names)}\"";
        return $"{{\"Type\":\"Choice\",\"Choices\":[{{{condition},\"Next\":\"{names[Math.Min(index + 1, names.Count - 1)]}\"}}]{otherwise}}}";
    }

    private string Wait() => _jsonata
        ? One(2) ? $"\"Seconds\":{random.Next(0, 100_000)}" : $"\"Seconds\":{Expression()}"
        : random.Next(4) switch
        {
            0 => $"\"SecondsPath\":\"{Path()}\"",
            1 => $"\"TimestampPath\":\"{Path()}\"",
            2 => "\"Timestamp\":\"2031-01-01T00:00:00Z\"",
            _ => $"\"Seconds\":{random.Next(0, 100_000)}",
        };

    private string Handling(List<string> names)
    {
        var retry = One(3)
            ? $"\"Retry\":[{{\"ErrorEquals\":[\"{Pick(Errors)}\"],\"IntervalSeconds\":{random.Next(1, 9)},\"MaxAttempts\":{random.Next(0, 4)},\"JitterStrategy\":\"FULL\"}}],"
            : "";
        var caught = One(3) ? $"\"Catch\":[{{\"ErrorEquals\":[\"{Pick(Errors)}\"],\"Next\":\"{Pick(names)}\"{(_jsonata || One(2) ? "" : ",\"ResultPath\":\"$.error\"")}}}]," : "";
        return retry + caught;
    }

    private string Expression() => One(80) ? Pick(["\"{% ( %}\"", "\"{% $eval('1') %}\""]) : One(6) ? RandomValue.Json(random, 1) : $"\"{{% {Pick(Expressions)} %}}\"";

    private string Path() => One(80) ? Pick(["$.", "a", "States.Nope()", "$.a["]) : One(4) ? Pick(Intrinsics) : Pick(Paths);

    private string PathOrNull() => One(5) ? "null" : $"\"{Pick(Paths)}\"";

    private void Maybe(List<string> fields, int oneIn, Func<string> field)
    {
        if (One(oneIn))
        {
            fields.Add(field());
        }
    }

    private bool One(int oneIn) => random.Next(oneIn) == 0;

    private string Pick(IReadOnlyList<string> from) => from[random.Next(from.Count)];
}
