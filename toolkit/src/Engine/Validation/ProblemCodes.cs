namespace AsteroidWorkflows.Engine.Validation;

/// <summary>The codes under which AWS reports problems of a definition.</summary>
internal static class ProblemCodes
{
    public const string Json = "INVALID_JSON_DESCRIPTION";
    public const string Missing = "MISSING_DESCRIPTION";
    public const string Schema = "SCHEMA_VALIDATION_FAILED";
    public const string Target = "MISSING_TRANSITION_TARGET";
    public const string End = "MISSING_END_STATE";
    public const string DuplicateState = "DUPLICATE_STATE_NAME";
    public const string StateName = "INVALID_STATE_NAME";
    public const string VariableName = "INVALID_VARIABLE_NAME";
    public const string ReservedVariable = "RESERVED_VARIABLE_NAME";
    public const string Label = "INVALID_LABEL_NAME";
    public const string DuplicateLabel = "DUPLICATE_LABEL_NAME";
    public const string Nesting = "TOO_DEEPLY_NESTED";
    public const string Jsonata = "INVALID_JSONATA_EXPRESSION";
    public const string UnsupportedJsonata = "UNSUPPORTED_JSONATA_EXPRESSION";
}
