using AsteroidWorkflows.Flow.Graphs;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>What a workflow becomes: its definition, and all that a deployment has to provide for it.</summary>
/// <param name="Name">The workflow's name.</param>
/// <param name="Definition">The definition in the States Language, indented, with <c>${Token}</c>s for what only the deployment knows.</param>
/// <param name="Functions">The Lambda functions that the definition names, in the order of their first use.</param>
/// <param name="Substitutions">Every token of the definition and what it stands for, in the order of their first use.</param>
/// <param name="RequiredPermissions">What the state machine's role needs beside invoking <paramref name="Functions"/>.</param>
/// <param name="Graph">The states and what leads where.</param>
public sealed record RenderedWorkflow(
    string Name,
    string Definition,
    IReadOnlyList<FunctionReference> Functions,
    IReadOnlyList<Substitution> Substitutions,
    IReadOnlyList<RequiredPermission> RequiredPermissions,
    FlowGraph Graph);
