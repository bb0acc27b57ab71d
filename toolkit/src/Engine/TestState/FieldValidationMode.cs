namespace AsteroidWorkflows.Engine.TestState;

/// <summary>How a mocked result is held against what the service's API answers.</summary>
public enum FieldValidationMode
{
    /// <summary>Required fields must be there, and fields that are there must be valid.</summary>
    Strict,

    /// <summary>Fields that are there must be valid.</summary>
    Present,

    /// <summary>Anything goes.</summary>
    None,
}
