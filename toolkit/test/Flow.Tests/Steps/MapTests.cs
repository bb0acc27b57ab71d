using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class MapTests
{
    private static readonly Resource Bucket = new("Bucket");
    private static readonly Step<Line, string> Pick = Pass("Pick", (Line line) => line.Sku);
    private static readonly Step<Row, string> Read = Pass("Read", (Row row) => row.Name);

    [Fact]
    public void An_inline_map_works_on_a_collection_of_the_data()
    {
        var state = Rendered.State(Map("Lines", (Order o) => o.Lines, Pick, new() { MaxConcurrency = 3 }));
        Json.Equal("\"{% $states.input.lines %}\"", state["Items"]);
        Json.Equal("3", state["MaxConcurrency"]);
        Json.Equal("""{"ProcessorConfig":{"Mode":"INLINE"},"StartAt":"Pick","States":{"Pick":{"Type":"Pass","Output":"{% $states.input.sku %}","End":true}}}""", state["ItemProcessor"]);
    }

    [Fact]
    public void The_items_may_be_a_query() =>
        Json.Equal("\"{% [$filter($states.input.lines, function($line) { $line.count > 1 })] %}\"", Rendered.State(Map("Lines", (Order o) => o.Lines.Where(line => line.Count > 1), Pick))["Items"]);

    [Fact]
    public void An_item_may_be_made_of_the_input_the_item_and_its_index()
    {
        var items = Items.From((Order o) => o.Lines).Select((o, line, index) => new { o.Id, line.Sku, index });
        Json.Equal(
            """{"id":"{% $states.input.id %}","sku":"{% $states.context.Map.Item.Value.sku %}","index":"{% $states.context.Map.Item.Index %}"}""",
            Rendered.State(Map("Lines", items, Pass("Pick", Of(items))))["ItemSelector"]);
    }

    [Fact]
    public void The_results_are_an_array() =>
        Json.Equal("\"{% $count($states.result) %}\"", Rendered.State(Map("Lines", (Order o) => o.Lines, Pick).Select((o, skus) => skus.Length))["Output"]);

    [Fact]
    public void A_distributed_map_reads_a_file_from_S3_and_needs_to_start_executions()
    {
        var source = Items.Csv<Row>(maxItems: 100).At((Order o) => new S3Location(Bucket.Name, o.Id + ".csv"));
        var step = DistributedMap("Rows", source, Read, new()
        {
            MaxConcurrency = 50,
            IsExpress = true,
            ToleratedFailurePercentage = 5,
            ToleratedFailureCount = 7,
            Label = "Rows",
            Needs = [Bucket.Allow("s3:GetObject", "/*")],
        });
        var state = Rendered.State(step);
        Json.Equal(
            """{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"FIRST_ROW","MaxItems":100},"Arguments":{"Bucket":"${BucketName}","Key":"{% $states.input.id & '.csv' %}"}}""",
            state["ItemReader"]);
        Json.Equal("""{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"}""", state["ItemProcessor"]!["ProcessorConfig"]);
        Json.Equal("[50,5,7,\"Rows\"]", new System.Text.Json.Nodes.JsonArray(
            state["MaxConcurrency"]!.DeepClone(), state["ToleratedFailurePercentage"]!.DeepClone(), state["ToleratedFailureCount"]!.DeepClone(), state["Label"]!.DeepClone()));
        var needs = Rendered.Workflow(step).RequiredPermissions;
        Assert.Contains(new RequiredPermission("states:StartExecution", Resource.Self), needs);
        Assert.Contains(new RequiredPermission("s3:GetObject", Bucket, "/*"), needs);
    }

    [Theory]
    [InlineData("JSON")]
    [InlineData("JSONL")]
    public void Json_and_lines_of_json_are_read_too(string inputType)
    {
        var source = inputType == "JSON" ? Items.Json<Row>() : Items.JsonLines<Row>();
        var reader = Rendered.State(DistributedMap("Rows", source.At((Order o) => new S3Location("b", o.Id)), Read))["ItemReader"]!;
        Json.Equal($$"""{"InputType":"{{inputType}}"}""", reader["ReaderConfig"]);
    }

    [Fact]
    public void Batches_reach_the_body_as_batches()
    {
        var source = Items.Json<Row>().At((Order o) => new S3Location("b", o.Id)).InBatches(maxItems: 10, maxBytes: 1000);
        var state = Rendered.State(DistributedMap("Rows", source, Pass("First", (Batch<Row> batch) => batch.Items[0].Name)));
        Json.Equal("""{"MaxItemsPerBatch":10,"MaxInputBytesPerBatch":1000}""", state["ItemBatcher"]);
        Json.Equal("\"{% $states.input.Items[0].name %}\"", state["ItemProcessor"]!["States"]!["First"]!["Output"]);
    }

    [Fact]
    public void Results_may_be_written_to_S3_and_are_a_map_run_then()
    {
        var source = Items.Json<Row>().At((Order o) => new S3Location("b", o.Id));
        var state = Rendered.State(DistributedMap("Rows", source, Read, o => new S3Prefix(Bucket.Name, o.Id)).Select((_, run) => run.ResultWriterDetails.Key));
        Json.Equal("""{"Resource":"arn:aws:states:::s3:putObject","Arguments":{"Bucket":"${BucketName}","Prefix":"{% $states.input.id %}"}}""", state["ResultWriter"]);
        Json.Equal("\"{% $states.result.ResultWriterDetails.Key %}\"", state["Output"]);
    }

    [Fact]
    public void Limits_that_Step_Functions_would_not_take_are_refused()
    {
        var source = Items.From((Order o) => o.Lines);
        Assert.Contains("label 'a b'", Rendered.Refusal(DistributedMap("Lines", source, Pick, new() { Label = "a b" })), StringComparison.Ordinal);
        Assert.Contains("ToleratedFailureCount is -1", Rendered.Refusal(DistributedMap("Lines", source, Pick, new() { ToleratedFailureCount = -1 })), StringComparison.Ordinal);
        Assert.Contains("ToleratedFailurePercentage is 101", Rendered.Refusal(DistributedMap("Lines", source, Pick, new() { ToleratedFailurePercentage = 101 })), StringComparison.Ordinal);
        Assert.Contains("MaxConcurrency is -1", Rendered.Refusal(Map("Lines", source, Pick, new() { MaxConcurrency = -1 })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_CSV_row_has_only_texts()
    {
        var source = Items.Csv<Line>().At((Order o) => new S3Location("b", o.Id));
        Assert.Contains("Line.Count is Int32", Rendered.Refusal(DistributedMap("Rows", source, Pick)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_inline_map_cannot_read_from_S3() => Assert.Contains(
        "Use DistributedMap", Rendered.Refusal(Map("Rows", Items.Json<Row>().At((Order o) => new S3Location("b", o.Id)), Read)), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, null)]
    [InlineData(null, 262_145)]
    [InlineData(null, null)]
    public void A_batch_needs_a_sensible_size(int? items, int? bytes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Items.From((Order o) => o.Lines).InBatches(items, bytes));

    private static System.Linq.Expressions.Expression<Func<T, T>> Of<TIn, T>(ItemSource<TIn, T> source)
    {
        Assert.NotNull(source);
        return item => item;
    }

    private sealed record Row(string Name, string Mass);
}
