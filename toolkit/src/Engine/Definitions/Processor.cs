using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>What a Map does with each item.</summary>
public sealed class Processor : StateGraph
{
    internal Processor(Fields fields, QueryLanguage inherited, int depth)
        : base(fields, inherited, depth)
    {
        var config = fields["ProcessorConfig"].ValueKind == JsonValueKind.Undefined ? null : fields.Object("ProcessorConfig");
        Mode = config?.Text("Mode") == "DISTRIBUTED" ? ProcessorMode.Distributed : ProcessorMode.Inline;
        ExecutionType = Mode == ProcessorMode.Distributed ? config!.Text("ExecutionType") ?? "STANDARD" : null;
    }

    /// <summary>Whether iterations are part of the execution or executions of their own.</summary>
    public ProcessorMode Mode { get; }

    /// <summary>The kind of the child executions of a distributed Map: <c>STANDARD</c> or <c>EXPRESS</c>; null when inline.</summary>
    public string? ExecutionType { get; }
}
