using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>CDK's values that belong to no stack, made once: each call of CDK from C# is a round trip to its Node process.</summary>
internal static class SharedValues
{
    private static readonly Dictionary<double, Duration> Durations = [];

    // Reading Runtime.DOTNET_10 would read every other runtime too, one round trip each: they are fields of one class.
    private static readonly Lazy<Runtime> Dotnet = new(() => new Runtime("dotnet10", RuntimeFamily.DOTNET_CORE, new LambdaRuntimeProps { SupportsSnapStart = true }));

    private static readonly Lazy<Runtime> Native = new(() => new Runtime("provided.al2023", RuntimeFamily.OTHER));

    private static readonly Lazy<ServicePrincipal> Lambda = new(() => new ServicePrincipal("lambda.amazonaws.com"));

    private static readonly Lazy<ServicePrincipal> States = new(() => new ServicePrincipal("states.amazonaws.com"));

    /// <summary>Lambda's managed runtime, as <c>Runtime.DOTNET_10</c>.</summary>
    public static Runtime DotnetRuntime => Dotnet.Value;

    /// <summary>The system that a native executable runs on, as <c>Runtime.PROVIDED_AL2023</c>.</summary>
    public static Runtime NativeRuntime => Native.Value;

    /// <summary>Lambda, as the one that assumes a function's role.</summary>
    public static ServicePrincipal LambdaService => Lambda.Value;

    /// <summary>Step Functions, as the one that assumes a state machine's role.</summary>
    public static ServicePrincipal StatesService => States.Value;

    /// <summary>So many seconds.</summary>
    public static Duration Seconds(double seconds) =>
        Durations.TryGetValue(seconds, out var known) ? known : Durations[seconds] = Duration.Seconds(seconds);
}
