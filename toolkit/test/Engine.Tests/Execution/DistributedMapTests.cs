using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Tests.Execution;

/// <summary>What a distributed Map reads and writes.</summary>
public class DistributedMapTests
{
    private readonly Dictionary<string, string> _objects = new(StringComparer.Ordinal);
    private readonly List<JsonElement> _calls = [];

    [Theory]
    [InlineData("""{"InputType":"JSON"}""", "[1,2]", "[1,2]")]
    [InlineData("""{"InputType":"JSON"}""", """{"a":1,"b":2}""", """[{"Key":"a","Value":1},{"Key":"b","Value":2}]""")]
    [InlineData("""{"InputType":"JSON","ItemsPointer":"/x/0/items"}""", """{"x":[{"items":[3]}]}""", "[3]")]
    [InlineData("""{"InputType":"JSON","ItemsPointer":"/a~1b"}""", """{"a/b":{"k":true}}""", """[{"Key":"k","Value":true}]""")]
    [InlineData("""{"InputType":"JSONL"}""", "1\n[2]\n", "[1,[2]]")]
    [InlineData("""{"InputType":"CSV","CSVHeaderLocation":"FIRST_ROW","CSVDelimiter":"PIPE"}""", "a|b\n1|2,3", """[{"a":"1","b":"2,3"}]""")]
    [InlineData("""{"InputType":"CSV","CSVHeaderLocation":"GIVEN","CSVHeaders":["a","b"]}""", "x\\,y,\\\"z\nq\\n,r\"\"s", """[{"a":"x,y","b":"\"z"},{"a":"qn","b":"r\"s"}]""")]
    [InlineData("""{"InputType":"JSON","MaxItems":1}""", "[1,2]", "[1]")]
    public async Task Items_are_read_as_the_reader_says(string config, string body, string expected)
    {
        _objects["key"] = body;

        Assert.Equal(expected, JsonValues.Text((await RunAsync(Reader(config))).Output));
    }

    [Theory]
    [InlineData("""{"InputType":"PARQUET"}""", "The InputType PARQUET is not supported here.")]
    [InlineData("""{"InputType":"MANIFEST"}""", "The InputType MANIFEST is not supported here.")]
    [InlineData("""{"ManifestType":"ATHENA_DATA"}""", "The ManifestType ATHENA_DATA is not supported here.")]
    [InlineData("""{"InputType":"JSON","ItemsPointer":"/none"}""", "Attempting to map over non-iterable node.")]
    public async Task What_can_t_be_read_fails_by_name(string config, string cause)
    {
        _objects["key"] = "{}";

        var execution = await RunAsync(Reader(config));

        Assert.Equal(ErrorNames.ItemReaderFailed, execution.Error);
        Assert.StartsWith(cause, execution.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_pages_of_a_list_are_read_and_each_object_loaded_where_that_is_asked_for()
    {
        (_objects["1"], _objects["2"], _objects["3"]) = ("[1,2]", "[3]", "[]");
        const string Reads = """ "ItemReader":{"Resource":"arn:aws:states:::s3:listObjectsV2","ReaderConfig":{"InputType":"JSON","Transformation":"LOAD_AND_FLATTEN"},"Parameters":{"Bucket":"b","ExpectedBucketOwner":"o"}} """;

        Assert.Equal("[1,2,3]", JsonValues.Text((await RunAsync(Reads)).Output));
        Assert.All(_calls, call => Assert.Equal("o", call.GetProperty("ExpectedBucketOwner").GetString()));
    }

    [Fact]
    public async Task An_object_is_gone_through_member_by_member()
    {
        const string Definition = """
            {"QueryLanguage":"JSONata","StartAt":"M","States":{"M":{"Type":"Map","Items":{"a":1,"b":2},"End":true,
            "ItemSelector":{"k":"{% $states.context.Map.Item.Key %}","v":"{% $states.context.Map.Item.Value %}"},
            "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}}}}}
            """;

        Assert.Equal("""[{"k":"a","v":1},{"k":"b","v":2}]""", JsonValues.Text((await RunDefinitionAsync(Definition, "{}")).Output));
    }

    [Theory]
    [InlineData("""{"Transformation":"COMPACT","OutputType":"JSON"}""", "[[1,2],[3]]")]
    [InlineData("""{"Transformation":"FLATTEN","OutputType":"JSON"}""", "[1,2,3]")]
    [InlineData("""{"Transformation":"FLATTEN","OutputType":"JSONL"}""", "\"1\\n2\\n3\\n\"")]
    public async Task Results_take_the_form_that_the_writer_says(string config, string expected) => Assert.Equal(
        expected, JsonValues.Text((await RunAsync($"\"ResultWriter\":{{\"WriterConfig\":{config}}}", "[[1,2],[3]]")).Output));

    [Fact]
    public async Task Without_a_transformation_each_result_is_told_with_its_execution()
    {
        var results = (await RunAsync("\"ResultWriter\":{\"WriterConfig\":{\"Transformation\":\"NONE\",\"OutputType\":\"JSON\"}}", "[7]")).Output;

        Assert.Equal(("SUCCEEDED", "7"), (results[0].GetProperty("Status").GetString(), results[0].GetProperty("Output").GetString()));
    }

    [Fact]
    public async Task Written_results_stand_in_a_file_a_status_and_a_manifest_that_names_them()
    {
        const string Writes = "\"ToleratedFailureCount\":9,\"ResultWriter\":{\"Resource\":\"arn:aws:states:::s3:putObject\",\"WriterConfig\":{\"Transformation\":\"COMPACT\",\"OutputType\":\"JSONL\"},\"Parameters\":{\"Bucket\":\"b\",\"Prefix\":\"out\"}}";
        const string Processor = """
            "StartAt":"C","States":{"C":{"Type":"Choice","Choices":[{"Variable":"$","NumericEquals":2,"Next":"F"}],"Default":"P"},
            "P":{"Type":"Pass","End":true},"F":{"Type":"Fail","Error":"Two","Cause":"It is two."}}
            """;

        var details = (await RunAsync(Writes, "[1,2,3]", Processor)).Output.GetProperty("ResultWriterDetails");

        var manifest = JsonValues.Parse(_objects[details.GetProperty("Key").GetString()!]).GetProperty("ResultFiles");
        Assert.Equal("1\n3\n", _objects[manifest.GetProperty("SUCCEEDED")[0].GetProperty("Key").GetString()!]);
        Assert.EndsWith("/FAILED_0.jsonl", manifest.GetProperty("FAILED")[0].GetProperty("Key").GetString(), StringComparison.Ordinal);
        Assert.Contains("It is two.", _objects[manifest.GetProperty("FAILED")[0].GetProperty("Key").GetString()!], StringComparison.Ordinal);
        Assert.Equal(0, manifest.GetProperty("PENDING").GetArrayLength());
    }

    [Fact]
    public async Task A_writer_that_says_nothing_fails_the_run() =>
        Assert.Equal(ErrorNames.ResultWriterFailed, (await RunAsync("\"ResultWriter\":{}", "[1]")).Error);

    [Theory]
    [InlineData("ItemBatcher", """{"MaxItemsPerBatch":2}""")]
    [InlineData("ResultWriter", """{"WriterConfig":{"Transformation":"COMPACT"}}""")]
    public async Task An_inline_Map_says_what_it_can_t_do(string field, string value)
    {
        var definition = $$"""{"StartAt":"M","States":{"M":{"Type":"Map","{{field}}":{{value}},"End":true,"ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Pass","End":true} } } } } }""";

        var execution = await RunDefinitionAsync(definition, "[1]");

        Assert.Equal(ErrorNames.Runtime, execution.Error);
        Assert.Contains(field, execution.Cause, StringComparison.Ordinal);
    }

    private static string Reader(string config) =>
        $"\"ItemReader\":{{\"Resource\":\"arn:aws:states:::s3:getObject\",\"ReaderConfig\":{config},\"Parameters\":{{\"Bucket\":\"b\",\"Key\":\"key\"}}}}";

    private Task<WorkflowExecution> RunAsync(string fields, string input = "{}", string processor = "\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"End\":true}}") =>
        RunDefinitionAsync(
            $$"""{"StartAt":"M","States":{"M":{"Type":"Map",{{fields}},"End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},{{processor}} } } } }""",
            input);

    private Task<WorkflowExecution> RunDefinitionAsync(string definition, string input)
    {
        var handlers = new TaskHandlers()
            .AddService("s3", "getObject", Of(call => JsonSerializer.SerializeToElement(new { Body = _objects[Key(call)] })))
            .AddService("s3", "putObject", Of(call =>
            {
                _objects[Key(call)] = call.GetProperty("Body").GetString()!;
                return JsonValues.EmptyObject;
            }))
            .AddService("s3", "listObjectsV2", Of(List));
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = handlers, Seed = 1 });
        return engine.RunAsync(engine.Deploy("map", StateMachine.Parse(definition)), input);
    }

    // A page for each object.
    private JsonElement List(JsonElement call)
    {
        var keys = _objects.Keys.Order(StringComparer.Ordinal).ToList();
        var at = call.TryGetProperty("ContinuationToken", out var token) ? keys.IndexOf(token.GetString()!) : 0;
        return at + 1 < keys.Count
            ? JsonSerializer.SerializeToElement(new { Contents = new[] { new { Key = keys[at] } }, NextContinuationToken = keys[at + 1] })
            : JsonSerializer.SerializeToElement(new { Contents = new[] { new { Key = keys[at] } } });
    }

    private static string Key(JsonElement call) => call.GetProperty("Key").GetString()!;

    private DelegateHandler Of(Func<JsonElement, JsonElement> answer) => new((request, _) =>
    {
        _calls.Add(request.Input);
        return ValueTask.FromResult(TaskOutcome.Success(answer(request.Input)));
    });
}
