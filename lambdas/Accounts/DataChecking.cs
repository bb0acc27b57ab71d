using System.Text.RegularExpressions;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Lambdas.Accounts;

/// <summary>Checks an applicant's name or address. A flag means that a person has to look at it.</summary>
/// <remarks>Needs no permission.</remarks>
public sealed partial class DataChecking
{
    /// <summary>Answers whether the check flags.</summary>
    /// <exception cref="InvalidApplicationInputException">The command is unknown, or its data is missing.</exception>
    /// <exception cref="UnprocessableDataException">The name can't be checked.</exception>
    public async Task<CheckResult> HandleAsync(DataCheck input, ILambdaContext context)
    {
        Required.Value(input, nameof(input));
        var flagged = input.Command switch
        {
            CheckCommand.CheckName => IsSuspiciousName(Required.Text(input.Data?.Name, "data.name")),
            CheckCommand.CheckAddress => IsNoAddress(Required.Text(input.Data?.Address, "data.address")),
            _ => throw new InvalidApplicationInputException("'command' must be CHECK_NAME or CHECK_ADDRESS"),
        };
        context.Logger.LogInformation("{Function}: {Command} flagged {Flagged}", nameof(DataChecking), input.Command, flagged);
        return new CheckResult(flagged);
    }

    private static bool IsSuspiciousName(string name) =>
        name.Contains("UNPROCESSABLE_DATA", StringComparison.OrdinalIgnoreCase)
            ? throw new UnprocessableDataException(name)
            : name.Contains("evil", StringComparison.OrdinalIgnoreCase);

    private static bool IsNoAddress(string address) => !NumberAndWord().IsMatch(address);

    /// <summary>ECMAScript, so that digits and letters are those of ASCII, as the rule was written for.</summary>
    [GeneratedRegex(@"(\d+ \w+)|(\w+ \d+)", RegexOptions.ECMAScript)]
    private static partial Regex NumberAndWord();
}
