using AsteroidWorkflows.Jsonata.Functions;
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

    /// <summary>Would it be a function if its name had a $?</summary>
    public static bool LacksDollar(Node procedure, Frame frame) =>
        procedure is PathNode { Steps: [NameNode name, ..] }
        && (frame.TryLookup(name.Name.Text, out _) || FunctionTable.For(frame.Run.Dialect).Contains(name.Name.Text));
}
