using System.Linq.Expressions;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A Map state, inline or distributed.</summary>
internal sealed record MapNode(string Name, ItemSourceNode Source, Node Body, Type BodyEnd, MapOptions? Inline, DistributedMapOptions? Distributed)
    : WorkNode(Name)
{
    internal LambdaExpression? ResultLocation { get; init; }

    internal ResultFormat? Results { get; init; }

    protected override void DescribeWork(StateBuilder state)
    {
        state.Body["Type"] = "Map";
        AddItems(state);
        if (Source.Selector is not null)
        {
            state.Body["ItemSelector"] = state.Translate("item", Source.Selector, place: state.Scope.Place with { ItemType = Source.ItemType }).Template(Source.Selector, Jsonata.Input, new Jsonata("$states.context.Map.Item.Value"), new Jsonata("$states.context.Map.Item.Index"));
        }

        if (Source.Batch is { } batch)
        {
            if (Distributed is null)
            {
                throw state.Error("only a distributed Map hands on batches. Use DistributedMap, or leave InBatches out.");
            }

            state.Body["ItemBatcher"] = batch.Render(state);
        }

        AddProcessor(state);
        AddLimits(state);
        if (ResultLocation is not null)
        {
            var writer = new JsonObject
            {
                ["Resource"] = state.Workflow.ServiceArn("s3:putObject"),
                ["Arguments"] = state.Template("result location", ResultLocation, Jsonata.Input),
            };
            if (Results is { } results)
            {
                writer["WriterConfig"] = new JsonObject { ["OutputType"] = results.AsLines ? "JSONL" : "JSON", ["Transformation"] = results.Form.ToString().ToUpperInvariant() };
            }

            state.Body["ResultWriter"] = writer;
        }
    }

    private void AddItems(StateBuilder state)
    {
        if (Source.Items is not null)
        {
            if (Source.AreEntries)
            {
                state.Body["Items"] = state.Translate("items", Source.Items).Single(
                    Source.Items, entries => new($"[$each({entries.Text}, function($value, $key) {{ {{'Key': $key, 'Value': $value}} }})]"), Jsonata.Input);
                return;
            }

            CheckItems(state, Source.Items.Body);
            state.Body["Items"] = state.Translate("items", Source.Items).Single(Source.Items, Jsonata.Input);
            return;
        }

        if (Distributed is null)
        {
            throw state.Error("items in S3 can only be read by a distributed Map. Use DistributedMap.");
        }

        state.Body["ItemReader"] = new JsonObject
        {
            ["Resource"] = state.Workflow.ServiceArn(Source.InputType is null ? "s3:listObjectsV2" : "s3:getObject"),
            ["ReaderConfig"] = Source.ReaderConfig(state),
            ["Arguments"] = state.Template("item location", Source.Location!, Jsonata.Input),
        };
    }

    /// <summary>In C# a text and a dictionary can be gone through; Step Functions takes neither for an array.</summary>
    private static void CheckItems(StateBuilder state, Expression items)
    {
        var type = Translator.WithoutConversion(items).Type;
        if (type == typeof(string))
        {
            throw state.Error($"{ExpressionText.Of(items)} is a text, and not an array to Step Functions. Split it, or let a function answer an array.");
        }

        if (DataType.IsDictionary(type))
        {
            throw state.Error($"{ExpressionText.Of(items)} is a dictionary, an object in JSON, and its entries are no items of an array. Use Items.FromEntries, whose items have a Key and a Value.");
        }
    }

    private void AddProcessor(StateBuilder state)
    {
        var config = new JsonObject { ["Mode"] = Distributed is null ? "INLINE" : "DISTRIBUTED" };
        if (Distributed is not null)
        {
            config["ExecutionType"] = Distributed.IsExpress ? "EXPRESS" : "STANDARD";
            if (state.Scope.Place.IsExpress)
            {
                throw state.Error("an Express execution cannot run a distributed Map. Use Map, or make the children around it Standard ones.");
            }

            MapPermissions.Add(state, this);
        }

        var place = Distributed is null
            ? state.Scope.Place with { ItemType = Source.ItemType }
            : new ScopePlace(null, Source.BodyType, Distributed.IsExpress) { IsInChild = true };
        state.Body["ItemProcessor"] = state.Branch(Body, BodyEnd, new JsonObject { ["ProcessorConfig"] = config }, place);
    }

    private void AddLimits(StateBuilder state)
    {
        var concurrency = Inline?.MaxConcurrency ?? Distributed?.MaxConcurrency;
        if (concurrency is { } limit)
        {
            state.Body["MaxConcurrency"] = limit >= 0 ? limit : throw state.Error($"MaxConcurrency is {limit}: it is 0 for as many as possible, or a positive number.");
        }

        if (Distributed?.Label is { } label)
        {
            state.Body["Label"] = label.Length is > 0 and <= 40 && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
                ? label
                : throw state.Error($"the label '{label}' has to be 1 to 40 letters, digits, '-', '_' and '.'.");
        }

        if (Distributed?.ToleratedFailureCount is { } count)
        {
            state.Body["ToleratedFailureCount"] = count >= 0 ? count : throw state.Error($"ToleratedFailureCount is {count}: it cannot be negative.");
        }

        if (Distributed?.ToleratedFailurePercentage is { } percentage)
        {
            state.Body["ToleratedFailurePercentage"] = percentage is >= 0 and <= 100 ? percentage : throw state.Error($"ToleratedFailurePercentage is {percentage}: it is 0 to 100.");
        }
    }
}
