using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Accounts.Tests.Doubles;

/// <summary>The seven functions over one table, with short ways to bring an application somewhere.</summary>
internal sealed class Bank
{
    public const string Token = "AQCEAAAAKgAAAAMAAAAAAAAAAsecret";

    public InMemoryApplicationStore Store { get; } = new();

    public RecordedStarter Starter { get; } = new();

    public WaitingExecution Execution { get; } = new();

    public Invocation Invocation { get; } = new();

    public Task<ApplicationItem> SubmitAsync(string? name = "Spock", string? address = "123 Enterprise Street") =>
        new Submit(Store, Starter).HandleAsync(new SubmitRequest(name, address), Invocation.Context);

    public Task<CheckResult> CheckAsync(CheckCommand command, string? name, string? address) =>
        new DataChecking().HandleAsync(new DataCheck(command, new ApplicantData(name, address)), Invocation.Context);

    public Task<ApplicationItem> FlagAsync(FlagRequest request) => new Flag(Store).HandleAsync(request, Invocation.Context);

    public Task<ApplicationItem> FlagForReviewAsync(string id, string token = Token, bool name = false, bool address = true) =>
        FlagAsync(new FlagRequest(id, FlagType.Review, token, new FlaggedChecks(name, address), ErrorInfo: null));

    public Task<ApplicationItem> FlagAsUnprocessableAsync(string id, string? error, string? cause) =>
        FlagAsync(new FlagRequest(id, FlagType.UnprocessableData, TaskToken: null, Checks: null, new ErrorInfo(error, cause)));

    public Task<ApplicationItem> ReviewAsync(string id, ReviewDecision decision) =>
        new Review(Store, Execution).HandleAsync(new ReviewRequest(id, decision), Invocation.Context);

    public Task<FindResult> FindAsync(ApplicationState state, PageKey? key = null) =>
        new Find(Store).HandleAsync(new FindRequest(state, key), Invocation.Context);

    public Task<ApplicationItem> ApproveAsync(string id) =>
        new Approve(Store).HandleAsync(new ApproveRequest(id), Invocation.Context);

    public Task<ApplicationItem> RejectAsync(string id, string? reason = null) =>
        new Reject(Store).HandleAsync(new RejectRequest(id, reason), Invocation.Context);

    /// <summary>An application whose execution waits for its review.</summary>
    public async Task<string> WaitForReviewAsync()
    {
        var id = (await SubmitAsync(address: "ABadAddress")).Id;
        await FlagForReviewAsync(id, Execution.Wait(Token));
        return id;
    }
}
