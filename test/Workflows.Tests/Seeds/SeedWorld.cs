using System.Text;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Tasks.Functions;
using AsteroidWorkflows.Engine.Time;
using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;
using AsteroidWorkflows.Lambdas.Asteroids;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Lambdas.Asteroids.Ports;
using AsteroidWorkflows.Lambdas.Orders;
using NSubstitute;

namespace AsteroidWorkflows.Workflows.Tests.Seeds;

/// <summary>An engine with the real Lambda classes over stores in memory.</summary>
internal sealed class SeedWorld : IApplicationStore, IReviewDelivery, IFileStore, IWebFiles
{
    private readonly Dictionary<string, StoredApplication> _applications = [];
    private readonly Func<string, string?> _failure;

    public SeedWorld(Func<string, string?>? failure = null)
    {
        _failure = failure ?? (_ => null);
        var handlers = new TaskHandlers();
        var context = Substitute.For<ILambdaContext>();
        foreach (var function in new object[]
        {
            new DataChecking(), new Flag(this), new Approve(this), new Reject(this), new DownloadBenner(this, this), new DownloadExoplanets(this, this),
            new ParseMasses(this), new ProcessItem(), new TaskA(), new TaskB(),
        })
        {
            handlers.AddFunction(function.GetType().Name, new InProcessFunction(function.GetType().GetMethod("HandleAsync")!, () => function, context: _ => context));
        }

        Engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = handlers, Seed = 1 });
    }

    public WorkflowEngine Engine { get; }

    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    public ApplicationItem? Application => _applications.Values.SingleOrDefault()?.Item;

    public Task<WorkflowExecution> RunAsync(string definition, string input)
    {
        foreach (var name in Names)
        {
            definition = definition.Replace($"${{{name}}}", $"arn:aws:lambda:us-east-1:123456789012:function:{name}", StringComparison.Ordinal);
        }

        return GoAsync(definition, input);
    }

    public Task<WorkflowExecution> RunAsync(RenderedWorkflow workflow, string input)
    {
        var definition = workflow.Substitutions.OfType<FunctionArnSubstitution>().Aggregate(workflow.Definition, (text, token) =>
            text.Replace($"${{{token.Token}}}", $"arn:aws:lambda:us-east-1:123456789012:function:{token.Function.Name}", StringComparison.Ordinal));
        return GoAsync(definition, input);
    }

    public async Task<WorkflowExecution> ReviewAsync(WorkflowExecution execution, ReviewDecision decision)
    {
        await new Review(this, this).HandleAsync(new ReviewRequest(Application!.Id, decision), Substitute.For<ILambdaContext>());
        return await Engine.WaitAsync(execution);
    }

    Task IApplicationStore.AddAsync(StoredApplication application)
    {
        _applications[application.Item.Id] = application;
        return Task.CompletedTask;
    }

    Task<StoredApplication?> IApplicationStore.GetAsync(string id) => Task.FromResult(_applications.GetValueOrDefault(id));

    Task<bool> IApplicationStore.TryUpdateAsync(StoredApplication before, StoredApplication after)
    {
        _applications[after.Item.Id] = after;
        return Task.FromResult(true);
    }

    Task<bool> IApplicationStore.TryRemoveAsync(StoredApplication before) => Task.FromResult(_applications.Remove(before.Item.Id));

    Task<FindResult> IApplicationStore.FindAsync(ApplicationState state, PageKey? after) => throw new NotSupportedException();

    async Task<bool> IReviewDelivery.TryDeliverAsync(TaskToken token, ReviewReply reply)
    {
        var decision = reply.Decision == ReviewDecision.Approve ? "APPROVE" : "REJECT";
        await Engine.Tokens.SendSuccessAsync(token.Value, JsonValues.Parse($$"""{"decision":"{{decision}}"}"""));
        return true;
    }

    async Task<StoredFile> IFileStore.SaveAsync(FileTarget target, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await write(content, cancellation);
        Files[target.Filename] = Encoding.UTF8.GetString(content.ToArray());
        return new StoredFile(new ResponseMetadata("r", 200, new ResponseHeaders("\"e\"")), "\"e\"", target.BucketName, target.Filename);
    }

    Task<Stream> IWebFiles.OpenAsync(string url, CancellationToken cancellation) => _failure(url) is { } failure
        ? throw new HTTPError(failure)
        : Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(url)));

    private static readonly string[] Names =
    [
        nameof(DataChecking), nameof(Flag), nameof(Approve), nameof(Reject), nameof(DownloadBenner), nameof(DownloadExoplanets), nameof(ParseMasses),
        nameof(ProcessItem), nameof(TaskA), nameof(TaskB),
    ];

    private async Task<WorkflowExecution> GoAsync(string definition, string input)
    {
        var json = JsonValues.Parse(input);
        if (json.TryGetProperty("application", out var application))
        {
            var item = new ApplicationItem(
                application.GetProperty("id").GetString()!, application.GetProperty("name").GetString()!, application.GetProperty("address").GetString()!,
                ApplicationState.Submitted, null);
            _applications[item.Id] = new StoredApplication(item);
        }

        return await Engine.WaitAsync(Engine.Start(Engine.Deploy("seed", StateMachine.Parse(definition)), json));
    }
}
