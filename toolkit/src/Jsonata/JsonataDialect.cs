namespace AsteroidWorkflows.Jsonata;

/// <summary>Which functions an expression may call.</summary>
public enum JsonataDialect
{
    /// <summary>JSONata 2 as its documentation has it.</summary>
    Standard,

    /// <summary>JSONata 2 as Step Functions runs it: adds <c>$partition $range $hash $random $uuid $parse</c>, lacks <c>$eval</c>.</summary>
    StepFunctions,
}
