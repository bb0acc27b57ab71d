using System.Text.Json.Serialization;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;

[assembly: LambdaSerializer(typeof(ContractSerializer<AccountsJson>))]

namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>
/// How the contracts look as JSON: camel case, enums by name, and nulls written, since an absent field is an error to the
/// workflow's expressions.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SubmitRequest))]
[JsonSerializable(typeof(Submitted))]
[JsonSerializable(typeof(DataCheck))]
[JsonSerializable(typeof(CheckResult))]
[JsonSerializable(typeof(FlagRequest))]
[JsonSerializable(typeof(ReviewRequest))]
[JsonSerializable(typeof(ReviewReply))]
[JsonSerializable(typeof(ApproveRequest))]
[JsonSerializable(typeof(RejectRequest))]
[JsonSerializable(typeof(FindRequest))]
[JsonSerializable(typeof(FindResult))]
[JsonSerializable(typeof(ApplicationItem))]
public sealed partial class AccountsJson : JsonSerializerContext;
