namespace AsteroidWorkflows.Jsonata.Values;

internal enum ValueKind
{
    Undefined,
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
    Function,

    /// <summary>Seen only between the steps of a path and the callers of a function, never by an expression.</summary>
    Internal,
}
