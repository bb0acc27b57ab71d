using AsteroidWorkflows.Jsonata.Running;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>What errors say about the thing that was to be called.</summary>
internal static class Callee
{
    public static string? NameOf(Node procedure) => procedure switch
    {
        VariableNode variable => variable.Name,
        PathNode { Steps: [NameNode name, ..] } => name.Name.Text,
        PathNode { Steps: [VariableNode variable, ..] } => variable.Name,
        _ => null,
    };

    /// <summary>A name without $ that would be a function with it gets the error that says so.</summary>
    public static JsonataException NotAFunction(Node procedure, Frame frame, int position, string codeWithHint, string code)
    {
        var name = NameOf(procedure);
        var isHint = procedure is PathNode && name is not null
            && (frame.TryLookup(name, out _) || Functions.FunctionTable.For(frame.Run.Dialect).Contains(name));
        return Error.At(isHint ? codeWithHint : code, position, name);
    }
}
