using System.Text.Json;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Accounts.Adapters;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Lifecycle;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Lambdas.Accounts;

/// <summary>Marks an application for review, keeping the token of the execution that waits, or as unprocessable.</summary>
/// <remarks>Needs dynamodb:GetItem and UpdateItem on the table.</remarks>
public sealed class Flag(IApplicationStore store)
{
    /// <summary>For Lambda's managed runtime: with the clients and settings of AWS.</summary>
    public Flag()
        : this(AccountsServices.OnAws.Store())
    {
    }

    /// <summary>Answers the flagged application. The same flag twice is one flag.</summary>
    /// <exception cref="InvalidApplicationInputException">A field is missing or unknown.</exception>
    /// <exception cref="ApplicationNotFoundException">No application has the id.</exception>
    /// <exception cref="ApplicationStateException">The application is beyond its checks.</exception>
    public async Task<ApplicationItem> HandleAsync(FlagRequest input, ILambdaContext context)
    {
        Required.Value(input, nameof(input));
        var id = Required.Id(input.Id, "id");
        var flagged = await store.ChangeAsync(id, Change(input));
        context.Logger.LogInformation("{Function}: {ApplicationId} is {State}", nameof(Flag), id, flagged.Item.State);
        return flagged.Item;
    }

    private static Func<StoredApplication, StoredApplication> Change(FlagRequest input)
    {
        switch (input.FlagType)
        {
            case FlagType.Review:
                var token = Token(input.TaskToken);
                return current => Transitions.FlagForReview(current, token, ReasonOf(input.Checks));
            case FlagType.UnprocessableData:
                var reason = ReasonOf(Required.Value(input.ErrorInfo, "errorInfo"));
                return current => Transitions.FlagAsUnprocessable(current, reason);
            default:
                throw new InvalidApplicationInputException("flagType must be REVIEW or UNPROCESSABLE_DATA");
        }
    }

    private static TaskToken Token(string? token)
    {
        Required.That(!string.IsNullOrWhiteSpace(token), "'taskToken' is required for a REVIEW");

        // Step Functions refuses longer ones, and its refusal would repeat the token.
        Required.That(token.Length <= 2_048, "'taskToken' is too long to be one of Step Functions");
        return new TaskToken(token);
    }

    private static string? ReasonOf(FlaggedChecks? checks) => checks switch
    {
        { Name: true, Address: true } => "Flagged by the name check and the address check.",
        { Name: true } => "Flagged by the name check.",
        { Address: true } => "Flagged by the address check.",
        _ => null,
    };

    private static string ReasonOf(ErrorInfo error) =>
        MessageOf(error.Cause) ?? NotBlank(error.Cause) ?? NotBlank(error.Error) ?? "An error without a name.";

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? MessageOf(string? cause)
    {
        if (cause is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(cause);
            return document.RootElement.ValueKind is JsonValueKind.Object
                && document.RootElement.TryGetProperty("errorMessage", out var message)
                && message.ValueKind is JsonValueKind.String
                    ? message.GetString()
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
