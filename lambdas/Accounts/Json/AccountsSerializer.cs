using System.Text.Json;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;
using AsteroidWorkflows.Lambdas.Accounts.Json;

[assembly: LambdaSerializer(typeof(AccountsSerializer))]

namespace AsteroidWorkflows.Lambdas.Accounts.Json;

/// <summary>
/// The serializer of the functions. Its base would write with Lambda's own options, which omit nulls and keep C#'s casing; this
/// one keeps to what <see cref="AccountsJson"/> says.
/// </summary>
public sealed class AccountsSerializer : SourceGeneratorLambdaJsonSerializer<AccountsJson>
{
    /// <inheritdoc/>
    protected override JsonSerializerOptions CreateDefaultJsonSerializationOptions() => new(AccountsJson.Default.Options);
}
