using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>Which errors are tried again, how often, and with which waits in between.</summary>
public sealed record RetryRule
{
    internal RetryRule(params IEnumerable<ErrorName> errors) => Errors = [.. errors];

    /// <summary>
    /// The four errors of the Lambda service that are nobody's fault: three more attempts after about 1, 2 and 4 seconds, with full jitter.
    /// It is the default of every workflow.
    /// </summary>
    public static RetryRule LambdaService { get; } = new(
        new("Lambda.ServiceException"), new("Lambda.AWSLambdaException"), new("Lambda.SdkClientException"), new("Lambda.TooManyRequestsException"))
    {
        Jitter = Jitter.Full,
    };

    /// <summary>The wait before the second attempt. Default 1 second; at least 1 second, whole seconds.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many attempts may follow the first. Default 3; 0 means that these errors are never tried again.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>By what each wait is longer than the one before. Default 2; at least 1.</summary>
    public double BackoffRate { get; init; } = 2;

    /// <summary>The longest wait. Default none.</summary>
    public TimeSpan? MaxDelay { get; init; }

    /// <summary>How the waits are spread. Default <see cref="Jitter.None"/>.</summary>
    public Jitter Jitter { get; init; }

    internal IReadOnlyList<ErrorName> Errors { get; private init; }

    /// <summary>A rule for one type of error, with the default attempts and waits.</summary>
    /// <typeparam name="TError">The exception whose short class name is the error's name.</typeparam>
    public static RetryRule On<TError>() where TError : Exception => new(ErrorName.Of(typeof(TError)));

    /// <summary>A rule for all errors that can be tried again.</summary>
    public static RetryRule OnAll() => new(ErrorName.All);

    /// <summary>The same rule for one more type of error.</summary>
    /// <typeparam name="TError">The exception whose short class name is the error's name.</typeparam>
    public RetryRule And<TError>() where TError : Exception => this with { Errors = [.. Errors, ErrorName.Of(typeof(TError))] };
}
