using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Paths;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Execution.States;

internal sealed class MapRunner : WorkRunner
{
    // So many AWS runs at a time when no bound is given; a distributed Map's 10,000 would only cost memory here.
    private const int InlineConcurrency = 40;
    private const int DistributedConcurrency = 1_000;

    private readonly MapState _state;
    private readonly CompiledGraph _processor;
    private readonly Template? _items;
    private readonly StatesPath? _itemsPath;
    private readonly Template? _itemSelector;
    private readonly NumberField _maxConcurrency;
    private readonly NumberField _toleratedCount;
    private readonly NumberField _toleratedPercentage;
    private readonly ItemReader? _reader;
    private readonly ItemBatcher? _batcher;
    private readonly ResultWriter? _writer;

    public MapRunner(MapState state)
        : base(state)
    {
        _state = state;
        _processor = new CompiledGraph(state.Processor);
        _items = Compile(state.Items, "Items");
        _itemsPath = state.ItemsPath is null ? null : StatesPath.Parse(state.ItemsPath);
        _itemSelector = Compile(state.ItemSelector, "ItemSelector") ?? Arguments;
        var language = state.QueryLanguage;
        _maxConcurrency = new NumberField("MaxConcurrency", state.MaxConcurrency, state.MaxConcurrencyPath, language, least: 0);
        _toleratedCount = new NumberField("ToleratedFailureCount", state.ToleratedFailureCount, state.ToleratedFailureCountPath, language);
        _toleratedPercentage = new NumberField(
            "ToleratedFailurePercentage", state.ToleratedFailurePercentage, state.ToleratedFailurePercentagePath, language, whole: false);
        _reader = IsDistributed ? ItemReader.Create(state) : null;
        _batcher = IsDistributed ? ItemBatcher.Create(state) : null;
        _writer = IsDistributed ? ResultWriter.Create(state) : null;
    }

    protected override string FailedEvent => HistoryEventType.MapStateFailed;

    // AWS takes these in the definition of an inline Map; what can't be done is not left out silently.
    private string? Misplaced => IsDistributed ? null
        : _state.ItemReader.ValueKind == JsonValueKind.Object ? "ItemReader"
        : _state.ItemBatcher.ValueKind == JsonValueKind.Object ? "ItemBatcher"
        : _state.ResultWriter.ValueKind == JsonValueKind.Object ? "ResultWriter"
        : null;

    private bool IsDistributed => _state.Processor.Mode == ProcessorMode.Distributed;

    protected override async ValueTask<StepResult> AttemptAsync(StateVisit visit)
    {
        var branch = visit.Branch;
        var scope = visit.Scope(visit.Input);
        var concurrency = Concurrency(scope);
        if (Misplaced is { } field)
        {
            throw new StatesException(ErrorNames.Runtime, $"The field {field} is only supported in a Map with the processor mode DISTRIBUTED.");
        }

        var items = _reader is null ? Items(visit, scope) : [];
        branch.Emit(HistoryEventType.MapStateStarted, new EventDetails { Length = items.Count });
        var tolerated = new Tolerance(_toleratedCount.Evaluate(scope), _toleratedPercentage.Evaluate(scope));
        return IsDistributed
            ? await RunDistributedAsync(visit, items, concurrency, tolerated)
            : await RunInlineAsync(visit, items, concurrency);
    }

    private async ValueTask<StepResult> RunInlineAsync(StateVisit visit, IReadOnlyList<MapItem> items, int concurrency)
    {
        var branch = visit.Branch;
        var iterations = new InlineIterations(visit, _processor, items, item => Select(visit, item));
        var result = await iterations.RunAsync(concurrency);
        if (result.Error is null)
        {
            branch.EmitAside(HistoryEventType.MapStateSucceeded);
        }

        return result;
    }

    private async ValueTask<StepResult> RunDistributedAsync(
        StateVisit visit, IReadOnlyList<MapItem> items, int concurrency, Tolerance tolerated)
    {
        var branch = visit.Branch;
        var execution = branch.Frame.Execution;
        var run = execution.AddMapRun(_state, concurrency == DistributedConcurrency ? 0 : concurrency, tolerated, branch.Loop.Now);
        branch.Emit(HistoryEventType.MapRunStarted, new EventDetails { MapRunArn = run.Arn });
        try
        {
            var read = _reader is null ? items : await _reader.ReadAsync(visit);
            var selected = read.Select(item => Select(visit, item)).ToList();
            var children = new ChildExecutions(
                visit, _processor, run, _batcher?.Batch(visit, selected) ?? selected.ConvertAll(item => new ItemBatch(item, 1)), tolerated);
            var result = await children.RunAsync(concurrency);
            if (result.Error is { } error)
            {
                throw new MapRunFailedException(error);
            }

            var output = _writer is null ? result.Output : await _writer.WriteAsync(visit, run);
            run.End(MapRunStatus.Succeeded, branch.Loop.Now);
            var succeeded = branch.EmitAside(HistoryEventType.MapRunSucceeded);
            branch.EmitAsideAfter(succeeded, HistoryEventType.MapStateSucceeded);
            return new StepResult(output, null, null);
        }
        catch (MapRunFailedException e)
        {
            run.End(MapRunStatus.Failed, branch.Loop.Now);
            if (!e.Error.IsFatal)
            {
                branch.Emit(HistoryEventType.MapRunFailed, new EventDetails { Error = e.Error.Error, Cause = e.Error.Cause });
            }

            return StepResult.Failed(e.Error);
        }
    }

    private JsonElement Select(StateVisit visit, MapItem item)
    {
        if (_itemSelector is null)
        {
            return item.Input;
        }

        visit.MapItem = item;
        try
        {
            return _itemSelector.Evaluate(visit.Scope(visit.Input));
        }
        finally
        {
            visit.MapItem = null;
        }
    }

    private List<MapItem> Items(StateVisit visit, EvaluationScope scope)
    {
        JsonElement items;
        if (IsJsonata)
        {
            // A distributed Map goes through the members of an object too.
            items = _items is null ? visit.Input : IsDistributed ? ArrayOrObject(_items, scope) : _items.EvaluateAs("array", scope);
            if (items.ValueKind != JsonValueKind.Array && !(IsDistributed && items.ValueKind == JsonValueKind.Object))
            {
                throw new StatesException(ErrorNames.QueryEvaluation, $"Map state input must be an array but was: {JsonValues.Text(items)}");
            }
        }
        else
        {
            items = _itemsPath?.Select(scope) ?? visit.Input;
            if (items.ValueKind != JsonValueKind.Array)
            {
                throw new StatesException(ErrorNames.Runtime, $"Reference path \"{_itemsPath?.Text ?? "$"}\" must point to array.");
            }
        }

        return MapItem.Of(items);
    }

    private static JsonElement ArrayOrObject(Template items, EvaluationScope scope)
    {
        var value = items.Evaluate(scope);
        return value.ValueKind == JsonValueKind.Object ? value : items.EvaluateAs("array", scope);
    }

    private int Concurrency(EvaluationScope scope)
    {
        var most = IsDistributed ? DistributedConcurrency : InlineConcurrency;
        var given = _maxConcurrency.Evaluate(scope) ?? 0;
        return given <= 0 || given > most ? most : (int)given;
    }
}
