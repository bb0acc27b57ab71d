using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Accounts.Adapters;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Lambdas.Accounts;

/// <summary>The functions of account applications.</summary>
public static class AccountsFunctions
{
    /// <summary>A line each.</summary>
    public static FunctionTable Table { get; } = new FunctionTable(AccountsJson.Default, () => AccountsServices.OnAws)
        .Add<DataChecking, DataCheck, CheckResult>(_ => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<Submit, SubmitRequest, ApplicationItem>(s => new(s.Store(), s.Starter()), (f, input, c) => f.HandleAsync(input, c))
        .Add<Flag, FlagRequest, ApplicationItem>(s => new(s.Store()), (f, input, c) => f.HandleAsync(input, c))
        .Add<Review, ReviewRequest, ApplicationItem>(s => new(s.Store(), s.Delivery()), (f, input, c) => f.HandleAsync(input, c))
        .Add<Find, FindRequest, FindResult>(s => new(s.Store()), (f, input, c) => f.HandleAsync(input, c))
        .Add<Approve, ApproveRequest, ApplicationItem>(s => new(s.Store()), (f, input, c) => f.HandleAsync(input, c))
        .Add<Reject, RejectRequest, ApplicationItem>(s => new(s.Store()), (f, input, c) => f.HandleAsync(input, c));
}
