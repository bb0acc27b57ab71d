namespace AsteroidWorkflows.Engine.TestState;

/// <summary>How much a test of a state tells of what happened on the way.</summary>
public enum InspectionLevel
{
    /// <summary>The outcome only.</summary>
    Info,

    /// <summary>The data after each step of input and output processing too.</summary>
    Debug,

    /// <summary>As <see cref="Debug"/>; with HTTP tasks also the request and the response.</summary>
    Trace,
}
