using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Json;

namespace AsteroidWorkflows.Lambdas.Accounts.Native;

/// <summary>The functions of the native package.</summary>
public static class AccountsFunctions
{
    public static FunctionTable Table() => new FunctionTable(AccountsJson.Default)
        .Add<DataChecking, DataCheck, CheckResult>(() => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<Submit, SubmitRequest, ApplicationItem>(() => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<Flag, FlagRequest, ApplicationItem>(() => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<Review, ReviewRequest, ApplicationItem>(() => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<Find, FindRequest, FindResult>(() => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<Approve, ApproveRequest, ApplicationItem>(() => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<Reject, RejectRequest, ApplicationItem>(() => new(), (f, input, c) => f.HandleAsync(input, c));
}
