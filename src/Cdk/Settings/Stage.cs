namespace AsteroidWorkflows.Cdk.Settings;

/// <summary>What a deployment is for, which decides what becomes of its data.</summary>
public enum Stage
{
    /// <summary>For trying things: data goes with the stack, logs are short.</summary>
    Dev,

    /// <summary>For real use: data outlives the stack, resources are protected.</summary>
    Prod,
}
