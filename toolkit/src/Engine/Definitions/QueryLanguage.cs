namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>The language in which a state's fields are written.</summary>
public enum QueryLanguage
{
    /// <summary>Paths, payload templates and intrinsic functions; the default of a definition that says nothing.</summary>
    JSONPath,

    /// <summary>JSONata expressions between <c>{%</c> and <c>%}</c>.</summary>
    JSONata,
}
