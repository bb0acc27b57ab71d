namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>Others kept changing the application while this change was tried; nothing was changed.</summary>
public sealed class ApplicationBusyException(string id)
    : Exception($"Application '{id}' is being changed by others. Nothing was changed; try again.");
