namespace AsteroidWorkflows.Hosting.Functions;

/// <summary>Takes a line that a function logged.</summary>
/// <param name="function">The function.</param>
/// <param name="level">How much it matters.</param>
/// <param name="message">The line, its placeholders filled.</param>
public delegate void FunctionLog(string function, string level, string message);
