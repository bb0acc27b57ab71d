using Amazon.Lambda.Core;
using NSubstitute;

namespace AsteroidWorkflows.Accounts.Tests.Doubles;

/// <summary>What Lambda hands to a function, recording all that it logs.</summary>
internal sealed class Invocation
{
    private readonly ILambdaLogger _logger = Substitute.For<ILambdaLogger>();

    public Invocation()
    {
        Context = Substitute.For<ILambdaContext>();
        Context.Logger.Returns(_logger);
    }

    public ILambdaContext Context { get; }

    /// <summary>A line for each call: the level, the message, and every value that goes with it.</summary>
    public IReadOnlyList<string> Log =>
        [.. _logger.ReceivedCalls().Select(call => string.Join(' ', call.GetArguments().SelectMany(Texts).Prepend(call.GetMethodInfo().Name)))];

    private static IEnumerable<string> Texts(object? argument) => argument is object?[] many ? many.SelectMany(Texts) : [$"{argument}"];
}
