namespace AsteroidWorkflows.Cli;

/// <summary>A command can't do what it was told; the message says why and what to do instead. It ends the command, without a stack trace.</summary>
/// <param name="message">What is wrong, and the way out.</param>
/// <param name="inner">What lies behind it, if anything.</param>
public sealed class CommandException(string message, Exception? inner = null) : Exception(message, inner);
