namespace AsteroidWorkflows.LambdaRuntime;

/// <summary>A setting of a function is missing, or holds what it can't; the message names it and says what it takes.</summary>
/// <param name="message">What is wrong, and the way out.</param>
public sealed class FunctionSettingException(string message) : Exception(message);
