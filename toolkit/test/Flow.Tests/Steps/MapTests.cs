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
        Json.Equal("\"{% $states.result %}\"", Rendered.State(Map("Lines", (Order o) => o.Lines, Pick).Select((o, skus) => skus))["Output"]);

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
        foreach (var action in new[] { "states:DescribeExecution", "states:StopExecution", "states:RedriveExecution" })
        {
            Assert.Contains(new RequiredPermission(action, Resource.SelfExecutions, "/*"), needs);
        }
    }

    [Theory]
    [InlineData("JSON")]
    [InlineData("JSONL")]
    public void Json_and_lines_of_json_are_read_too(string inputType)
    {
        var source = inputType == "JSON" ? Items.Json<Row>() : Items.JsonLines<Row>();
        var reader = Rendered.State(DistributedMap("Rows", source.At((Order o) => new S3Location(Bucket.Name, o.Id)), Read))["ItemReader"]!;
        Json.Equal($$"""{"InputType":"{{inputType}}"}""", reader["ReaderConfig"]);
    }

    [Fact]
    public void Batches_reach_the_body_as_batches()
    {
        var source = Items.Json<Row>().At((Order o) => new S3Location(Bucket.Name, o.Id)).InBatches(maxItems: 10, maxBytes: 1000);
        var state = Rendered.State(DistributedMap("Rows", source, Pass("First", (Batch<Row> batch) => batch.Items[0].Name)));
        Json.Equal("""{"MaxItemsPerBatch":10,"MaxInputBytesPerBatch":1000}""", state["ItemBatcher"]);
        Json.Equal("\"{% $states.input.Items[0].name %}\"", state["ItemProcessor"]!["States"]!["First"]!["Output"]);
    }

    [Fact]
    public void Results_may_be_written_to_S3_and_are_a_map_run_then()
    {
        var source = Items.Json<Row>().At((Order o) => new S3Location(Bucket.Name, o.Id));
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

    [Fact]
    public void What_the_results_in_S3_need_is_derived()
    {
        var source = Items.From((Order o) => o.Lines);
        var needs = Rendered.Workflow(DistributedMap("Lines", source, Pick, o => new S3Prefix(Bucket.Name, o.Id))).RequiredPermissions;
        Assert.Equal(
            ["s3:AbortMultipartUpload", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:PutObject"],
            needs.Where(need => need == new RequiredPermission(need.Action, Bucket, "/*")).Select(need => need.Action).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_bucket_that_only_the_data_knows_needs_permissions_that_are_said()
    {
        var source = Items.Json<Row>().At((Order o) => new S3Location(o.Id, "rows.json"));
        Assert.Contains("set Needs, such as [bucket.Allow(\"s3:GetObject\"", Rendered.Refusal(DistributedMap("Rows", source, Read)), StringComparison.Ordinal);
        var needs = Rendered.Workflow(DistributedMap("Rows", source, Read, new() { Needs = [Bucket.Allow("s3:GetObject", "/*")] })).RequiredPermissions;
        Assert.Contains(new RequiredPermission("s3:GetObject", Bucket, "/*"), needs);
        var lines = Items.From((Order o) => o.Lines);
        Assert.Contains("s3:PutObject", Rendered.Refusal(DistributedMap("Lines", lines, Pick, o => new S3Prefix(o.Id, "r"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_and_a_dictionary_are_no_items()
    {
        Assert.Contains("o.Id is a text", Rendered.Refusal(Map("Letters", (Order o) => o.Id, Pass<char>("P"))), StringComparison.Ordinal);
        Assert.Contains("o.Tags is a dictionary", Rendered.Refusal(Map("Tags", (Order o) => o.Tags, Pass<KeyValuePair<string, string>>("P"))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_inline_map_hands_on_no_batches() => Assert.Contains(
        "Use DistributedMap", Rendered.Refusal(Map("Lines", Items.From((Order o) => o.Lines).InBatches(2), Pass<Batch<Line>>("P"))), StringComparison.Ordinal);

    [Fact]
    public void The_number_of_the_item_is_known_in_the_body_of_an_inline_map_alone()
    {
        var number = Pass("Number", (Line _) => Context.MapIndex);
        Json.Equal("\"{% $states.context.Map.Item.Index %}\"", Rendered.State(Map("Lines", (Order o) => o.Lines, number))["ItemProcessor"]!["States"]!["Number"]!["Output"]);
        var inBranch = Map("Lines", (Order o) => o.Lines, Parallel("Both", number, Pass<Line>("Other")));
        Assert.Equal(["Lines"], Rendered.Names(inBranch));
        Assert.Contains("only inside of a Map", Rendered.Refusal(Pass("Number", (Order _) => Context.MapIndex)), StringComparison.Ordinal);
        Assert.Contains("Items.From(…).Select", Rendered.Refusal(DistributedMap("Lines", Items.From((Order o) => o.Lines), number)), StringComparison.Ordinal);
        Assert.Contains("only inside of a Map", Rendered.Refusal(Map("Lines", (Order o) => o.Lines.Where(l => l.Count > Context.MapIndex), Pick)), StringComparison.Ordinal);
        var nested = Map("Outer", (Order o) => o.Lines, DistributedMap("Inner", Items.From((Line l) => new[] { l }), Pass("Number", (Line _) => Context.MapIndex)));
        Assert.Contains("step 'Number'", Rendered.Refusal(nested), StringComparison.Ordinal);
    }

    [Fact]
    public void The_item_is_asked_for_by_its_own_type()
    {
        var items = Items.From((Order o) => o.Lines).Select((o, line) => o.Id);
        Json.Equal(
            "\"{% $states.context.Map.Item.Value.sku %}\"",
            Rendered.State(Map("Lines", items, Pass("P", (string _) => Context.MapItem<Line>().Sku)))["ItemProcessor"]!["States"]!["P"]!["Output"]);
        Assert.Contains("takes it for Row, but the items of the Map around it are Line", Rendered.Refusal(Map("Lines", items, Pass("P", (string _) => Context.MapItem<Row>().Name))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_executions_input_is_asked_for_by_its_own_type()
    {
        Assert.Contains("takes it for Line, but the workflow's input is Order", Rendered.Refusal(Pass("P", (Order _) => Context.ExecutionInput<Line>().Sku)), StringComparison.Ordinal);
        var inChild = Pass("P", (Line _) => Context.ExecutionInput<Order>().Id);
        Assert.Equal(["Lines"], Rendered.Names(Map("Lines", (Order o) => o.Lines, inChild)));
        Assert.Contains("the child execution of an item starts with Line", Rendered.Refusal(DistributedMap("Lines", Items.From((Order o) => o.Lines), inChild)), StringComparison.Ordinal);
        Assert.Equal(["Lines"], Rendered.Names(DistributedMap("Lines", Items.From((Order o) => o.Lines).InBatches(3), Pass("P", (Batch<Line> _) => Context.ExecutionInput<Batch<Line>>().Items.Count))));
    }

    [Fact]
    public void Express_children_wait_for_nobody()
    {
        DistributedMapOptions express = new() { IsExpress = true };
        var items = Items.From((Order o) => o.Lines);
        var ask = Callback("Ask", TimeSpan.FromDays(1), (Ask f, Line l, TaskToken t, ILambdaContext c) => f.HandleAsync(new Question(l.Sku, t.Value), c)).Reply<Approval>();
        Assert.Contains("step 'Ask': an Express execution cannot wait", Rendered.Refusal(DistributedMap("Lines", items, ask, express)), StringComparison.Ordinal);
        Assert.Equal(["Lines"], Rendered.Names(DistributedMap("Lines", items, ask)));
        var inner = DistributedMap("Inner", Items.From((Line l) => new[] { l }), Pass<Line>("P"));
        Assert.Contains("step 'Inner': an Express execution cannot run", Rendered.Refusal(DistributedMap("Lines", items, Parallel("Both", inner, Pass<Line>("Q")), express)), StringComparison.Ordinal);
    }

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
