using AsteroidWorkflows.Engine.Validation;
using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

/// <summary>What a state or a workflow may be told beside what it does.</summary>
public class OptionTests
{
    private static readonly Resource Bucket = new("Bucket");
    private static readonly Step<Row, string> Read = Pass("Read", (Row row) => row.Name);

    [Fact]
    public async Task A_choice_shapes_what_its_paths_get()
    {
        var step = Choose<Order>("Big?")
            .When(o => o.Quantity > 5, o => o.Quantity, Pass("Big", (int n) => n * 10))
            .Otherwise(o => new Sku(o.Id), Pass("Small", (Sku s) => 1));
        Assert.Equal("60", await Ran.With(step, """{"id":"7","quantity":6}"""));
        Assert.Equal("1", await Ran.With(step, """{"id":"7","quantity":2}"""));
    }

    [Fact]
    public async Task A_choice_may_have_failing_conditions_alone()
    {
        var step = Choose<Order>("Fine?").When(o => o.Quantity < 0, Fail<Order>("No", "Negative", "It is below 0.")).Otherwise(Pass("Yes", (Order o) => o.Id));
        Assert.Equal("\"7\"", await Ran.With(step, """{"id":"7","quantity":2}"""));
        Assert.Equal("Negative: It is below 0.", await Ran.With(step, """{"id":"7","quantity":-2}"""));
    }

    [Fact]
    public async Task As_many_equal_branches_as_there_are_run_at_once()
    {
        var step = Parallel("All", Enumerable.Range(1, 20).Select(i => Pass($"Branch {i}", (Order o) => o.Quantity * i)).ToList<IStep<Order, int>>()).Select((o, results) => results.Sum());
        Assert.Equal("420", await Ran.With(step, """{"quantity":2}"""));
        Assert.Contains("has no branches", Rendered.Refusal(Parallel("None", new List<IStep<Order, int>>())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_branches_may_get_something_made_of_the_input()
    {
        var step = Parallel("Both", (Order o) => new Sku(o.Id), Pass("A", (Sku s) => s.Code + "a"), Pass("B", (Sku s) => s.Code + "b")).Select((o, r) => o.Id + r.Item1 + r.Item2);
        Json.Equal("""{"code":"{% $states.input.id %}"}""", Rendered.State(step)["Arguments"]);
        Assert.Equal("\"77a7b\"", await Ran.With(step, """{"id":"7"}"""));
        var ten = Parallel("Ten", B(1), B(2), B(3), B(4), B(5), B(6), B(7), B(8), B(9), B(10)).Select((o, r) => r.Item10 + r.Item8);
        Assert.Equal("18", await Ran.With(ten, """{"quantity":1}"""));

        static Step<Order, int> B(int i) => Pass($"B{i}", (Order o) => o.Quantity * i);
    }

    [Fact]
    public void Every_state_takes_a_comment()
    {
        var step = Given.Charge.Comment("Charges.").Then(Wait<Receipt>("Rest", TimeSpan.FromSeconds(1)).Comment("Rests."))
            .Then(Choose<Receipt>("Which?").When(r => r.Total > 1, Succeed<Receipt>("Yes").Comment("Ends.")).Otherwise(Pass<Receipt>("No")).Comment("Chooses."));
        var states = Rendered.States(step);
        Assert.Equal(
            ["Charges.", "Rests.", "Chooses.", "Ends."],
            new[] { "Charge", "Rest", "Which?", "Yes" }.Select(name => (string)states[name]!["Comment"]!));
        Assert.Contains("looks like a token", Rendered.Refusal(Pass<Order>("P").Comment("${x}")), StringComparison.Ordinal);
    }

    [Fact]
    public void Times_and_limits_may_come_from_the_data()
    {
        var task = Rendered.State(Given.Charge.TimeoutAfter(o => o.Quantity).HeartbeatWithin(o => o.Step));
        Json.Equal("\"{% $states.input.quantity %}\"", task["TimeoutSeconds"]);
        Json.Equal("\"{% $states.input.step %}\"", task["HeartbeatSeconds"]);
        var map = DistributedMap("Lines", Items.From((Order o) => o.Lines), Pass<Line>("P")).MaxConcurrency(o => o.Quantity).ToleratedFailureCount(o => o.Step).ToleratedFailurePercentage(o => o.Weight);
        Json.Equal("\"{% $states.input.quantity %}\"", Rendered.State(map)["MaxConcurrency"]);
        Assert.Empty(DefinitionValidator.Validate(Ran.Definition(Rendered.Workflow(map))));
        Assert.Contains("a Parallel of this kind has none", Rendered.Refusal(Parallel("Both", Given.Charge, Given.CheckStock).TimeoutAfter(o => 3 + o.Quantity)), StringComparison.Ordinal);
        Assert.Contains("it has to be 1 or more", Rendered.Refusal(Given.Charge.TimeoutAfter(o => 0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_goes_through_an_object()
    {
        var step = Map("Tags", Items.FromEntries((Order o) => o.Tags), Pass("Say", (Entry<string> tag) => tag.Key + "=" + tag.Value));
        Assert.Equal("""["a=1","b=2"]""", await Ran.With(step, """{"tags":{"a":"1","b":"2"}}"""));
        Assert.Equal("""["a=1"]""", await Ran.With(step, """{"tags":{"a":"1"}}"""));
        Assert.Equal("[]", await Ran.With(step, """{"tags":{}}"""));
    }

    public static TheoryData<string, string> Readers => new()
    {
        { "list", """{"Resource":"arn:aws:states:::s3:listObjectsV2","ReaderConfig":{"MaxItems":5},"Arguments":{"Bucket":"${BucketName}","Prefix":"{% $states.input.id %}"}}""" },
        { "inventory", """{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"MANIFEST"},"Arguments":{"Bucket":"${BucketName}","Key":"{% $states.input.id %}"}}""" },
        { "parquet", """{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"PARQUET"},"Arguments":{"Bucket":"${BucketName}","Key":"{% $states.input.id %}"}}""" },
        { "athena", """{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"CSV","ManifestType":"ATHENA_DATA","CSVHeaderLocation":"GIVEN","CSVHeaders":["name","mass"]},"Arguments":{"Bucket":"${BucketName}","Key":"{% $states.input.id %}"}}""" },
        { "pointer", """{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON","ItemsPointer":"/rows"},"Arguments":{"Bucket":"${BucketName}","Key":"{% $states.input.id %}"}}""" },
        { "version", """{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON","MaxItems":"{% $states.input.quantity %}"},"Arguments":{"Bucket":"${BucketName}","Key":"k","VersionId":"{% $states.input.id %}"}}""" },
        { "csv", """{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"GIVEN","CSVHeaders":["name","mass"],"CSVDelimiter":"SEMICOLON"},"Arguments":{"Bucket":"${BucketName}","Key":"{% $states.input.id %}"}}""" },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public void Every_reader_is_written(string reader, string expected)
    {
        var rendered = reader switch
        {
            "list" => Rendered.Workflow(DistributedMap("Read All", Items.Objects(5).At((Order o) => new S3Prefix(Bucket.Name, o.Id)), Pass("Read", (S3Object found) => found.Key))),
            "inventory" => File(Items.Inventory<Row>()),
            "parquet" => File(Items.Parquet<Row>()),
            "athena" => File(Items.Athena<Row>("CSV", headers: ["name", "mass"])),
            "pointer" => File(Items.Json<Row>(arrayAt: "/rows")),
            "version" => Rendered.Workflow(DistributedMap("Read All", Items.Json<Row>().At((Order o) => new S3Version(Bucket.Name, "k", o.Id)).AtMost(o => o.Quantity), Read)),
            _ => File(Items.Csv<Row>(delimiter: CsvDelimiter.Semicolon, headers: ["name", "mass"])),
        };
        Json.Equal(expected, System.Text.Json.Nodes.JsonNode.Parse(rendered.Definition)!["States"]!["Read All"]!["ItemReader"]);
        Assert.Empty(DefinitionValidator.Validate(Ran.Definition(rendered)));
        Assert.Contains(rendered.RequiredPermissions, need => need.Resource == Bucket && need.Action == (reader == "list" ? "s3:ListBucket" : "s3:GetObject"));

        static RenderedWorkflow File(S3Items<Row> items) => Rendered.Workflow(DistributedMap("Read All", items.At((Order o) => new S3Location(Bucket.Name, o.Id)), Read));
    }

    [Fact]
    public void Batches_carry_what_is_the_same_for_all_and_results_have_a_format()
    {
        var source = Items.Json<Row>().At((Order o) => new S3Location(Bucket.Name, o.Id)).InBatches(o => o.Id, maxItems: 10);
        var step = DistributedMap("Rows", source, Pass("First", (Batch<Row, string> batch) => batch.BatchInput + batch.Items.Count), o => new S3Prefix(Bucket.Name, "r"), format: new(ResultForm.Flatten, AsLines: true));
        var state = Rendered.State(step);
        Json.Equal("""{"MaxItemsPerBatch":10,"BatchInput":"{% $states.input.id %}"}""", state["ItemBatcher"]);
        Json.Equal("""{"OutputType":"JSONL","Transformation":"FLATTEN"}""", state["ResultWriter"]!["WriterConfig"]);
        Assert.Empty(DefinitionValidator.Validate(Ran.Definition(Rendered.Workflow(step))));
    }

    [Fact]
    public async Task An_Express_workflow_waits_for_nobody()
    {
        WorkflowOptions express = new() { IsExpress = true };
        Assert.Equal("\"7\"", await Ran.RunAsync(Rendered.Workflow(Pass("P", (Order o) => o.Id), express), """{"id":"7"}""", isExpress: true));
        var ask = Callback("Ask", TimeSpan.FromDays(1), (Ask f, Order o, TaskToken t, ILambdaContext c) => f.HandleAsync(new Question(o.Id, t.Value), c)).Reply<Approval>();
        Assert.Contains("an Express execution cannot wait", Rendered.Refusal(ask, express), StringComparison.Ordinal);
        Assert.Contains("cannot run a distributed Map", Rendered.Refusal(DistributedMap("M", Items.From((Order o) => o.Lines), Pass<Line>("P")), express), StringComparison.Ordinal);
    }

    [Fact]
    public void Services_are_named_in_the_partition_that_is_said()
    {
        var ask = Callback("Ask", TimeSpan.FromDays(1), (Ask f, Order o, TaskToken t, ILambdaContext c) => f.HandleAsync(new Question(o.Id, t.Value), c)).Reply<Approval>();
        Json.Equal("\"arn:aws-cn:states:::lambda:invoke.waitForTaskToken\"", Rendered.Definition(ask, new() { Partition = "aws-cn" })["States"]!["Ask"]!["Resource"]);
    }

    [Fact]
    public void A_catcher_takes_any_number_of_errors() => Json.Equal(
        """["CardRefusedException","OutOfStockException","States.Timeout"]""",
        Rendered.State(Given.Charge.Catch<CardRefusedException>().Or<OutOfStockException>().Or<States.Timeout>().ThenSubstitute((o, e) => new Receipt(o.Id, 0)).Then(Pass<Receipt>("Done")), "Charge")["Catch"]![0]!["ErrorEquals"]);

    private sealed record Row(string Name, string Mass);
}
