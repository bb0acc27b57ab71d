
namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>Another decision was noted first, and its delivery may be under way; nothing was changed.</summary>
public sealed class ReviewConflictException(string id, ReviewDecision noted) : Exception(
    $"The decision {EnumByName<ReviewDecision>.NameOf(noted)} is already noted for application '{id}'. " +
    "Only the same decision may be repeated. Nothing was changed.");
