using System.Diagnostics.CodeAnalysis;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

public static partial class Steps
{
    /// <summary>A state in the States Language, for what Flow cannot say; its input and output are typed by hand.</summary>
    /// <typeparam name="TIn">What reaches the state.</typeparam>
    /// <typeparam name="TOut">What it hands on.</typeparam>
    /// <param name="name">The state's name.</param>
    /// <param name="json">
    /// The state without <c>Next</c>, <c>End</c>, <c>Catch</c> and <c>Assign</c>, which the steps around it say. It may hold the tokens of the resources in
    /// <paramref name="needs"/>, such as <c>${TableName}</c>.
    /// </param>
    /// <param name="needs">What the state machine's role may do for it.</param>
    public static WorkStep<TIn, TOut> RawState<TIn, TOut>(string name, [StringSyntax(StringSyntaxAttribute.Json)] string json, params IReadOnlyList<RequiredPermission> needs) =>
        new(new RawNode(name, NotNull(json), NotNull(needs)));
}
