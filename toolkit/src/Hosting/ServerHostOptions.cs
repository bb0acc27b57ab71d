namespace AsteroidWorkflows.Hosting;

/// <summary>How a <see cref="ServerHost"/> works.</summary>
public sealed record ServerHostOptions : HostOptions
{
    /// <summary>A mock configuration file in AWS's format, whose answers executions get that are started with one of its test cases. Default: null, none.</summary>
    public string? MocksPath { get; init; }

    /// <summary>How a mock configuration is given, for messages about what nothing here does. Default: by <see cref="MocksPath"/>.</summary>
    public string MocksAdvice { get; init; } = $"{nameof(ServerHostOptions)}.{nameof(MocksPath)}";

    /// <summary>The address of a Lambda Invoke endpoint for functions that no module has. Default: null, there are none.</summary>
    public string? LambdaEndpoint { get; init; }

    /// <summary>Whether the endpoint takes the modules' functions too. Default: those run in this process.</summary>
    public bool EndpointFirst { get; init; }
}
