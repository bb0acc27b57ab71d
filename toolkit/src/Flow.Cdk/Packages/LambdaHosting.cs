namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>What runs the functions' code.</summary>
public enum LambdaHosting
{
    /// <summary>Lambda's managed .NET runtime: packages hold assemblies, and can be made on any machine.</summary>
    Managed,

    /// <summary>Lambda's runtime for executables: packages hold native code, which starts many times faster, and are made on Linux on the functions' processor.</summary>
    Native,
}
