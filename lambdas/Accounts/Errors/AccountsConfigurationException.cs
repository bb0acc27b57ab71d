namespace AsteroidWorkflows.Lambdas.Accounts.Errors;

/// <summary>An environment variable that the function needs is missing.</summary>
public sealed class AccountsConfigurationException(string variable)
    : Exception($"The environment variable {variable} is missing or empty. Set it in the function's configuration.");
