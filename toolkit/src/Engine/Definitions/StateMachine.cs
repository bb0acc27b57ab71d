namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>A whole definition, read once and run many times. It is immutable and may be shared between threads.</summary>
public sealed class StateMachine : StateGraph
{
    internal StateMachine(Fields fields, string text)
        : base(fields, QueryLanguage.JSONPath, 0)
    {
        Version = fields.Text("Version") ?? "1.0";
        TimeoutSeconds = fields.Integer("TimeoutSeconds");
        Text = text;
    }

    /// <summary>The version of the States Language, <c>1.0</c> unless said otherwise.</summary>
    public string Version { get; } = "1.0";

    /// <summary>After how many seconds an execution ends with <c>States.Timeout</c>; null: never.</summary>
    public long? TimeoutSeconds { get; }

    /// <summary>The definition as it was given.</summary>
    public string Text { get; }

    /// <summary>Reads a definition.</summary>
    /// <param name="text">The definition in the States Language.</param>
    /// <exception cref="InvalidDefinitionException">It isn't one; the exception lists every problem with its location.</exception>
    public static StateMachine Parse(string text) => DefinitionReader.Read(text);
}
