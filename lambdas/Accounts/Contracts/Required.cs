using System.Diagnostics.CodeAnalysis;

namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>Refuses input that lacks something, naming the field.</summary>
internal static class Required
{
    /// <summary>Far more than a name or an address needs, far less than the table or an execution's input holds.</summary>
    private const int LongestText = 1_000;

    /// <summary>An id of ours has 48 characters; the table takes keys of 2,048 bytes.</summary>
    private const int LongestId = 200;

    public static string Id(string? value, string field) => Text(value, field, LongestId);

    public static string Text(string? value, string field) => Text(value, field, LongestText);

    private static string Text(string? value, string field, int longest)
    {
        That(!string.IsNullOrWhiteSpace(value), $"'{field}' is required: a text that isn't blank.");
        That(value.Length <= longest, $"'{field}' is too long: {value.Length} characters, {longest} at most.");
        return value;
    }

    public static T Value<T>([NotNull] T? value, string field)
        where T : class
    {
        That(value is not null, $"'{field}' is required.");
        return value;
    }

    public static void That([DoesNotReturnIf(false)] bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidApplicationInputException(otherwise);
        }
    }
}
