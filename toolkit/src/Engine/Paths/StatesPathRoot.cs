namespace AsteroidWorkflows.Engine.Paths;

/// <summary>The document that a path of a state reads.</summary>
public enum StatesPathRoot
{
    /// <summary><c>$</c>: what the field is applied to, the state's input or result.</summary>
    Input,

    /// <summary><c>$$</c>: the context object.</summary>
    Context,

    /// <summary><c>$name</c>: a variable.</summary>
    Variable,
}
