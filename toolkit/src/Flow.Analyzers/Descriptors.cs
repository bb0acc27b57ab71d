using System.Collections.Immutable;
using AsteroidWorkflows.Flow.Expressions.Forms;
using Microsoft.CodeAnalysis;

namespace AsteroidWorkflows.Flow.Analyzers;

/// <summary>A diagnostic for each id of the table of refusals.</summary>
internal static class Descriptors
{
    private const string Help = "https://github.com/asteroid-workflows/asteroid-workflows/blob/main/docs/steps.md#";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = RefusalTable.All.Select(refusal => refusal.Id).Distinct().ToImmutableDictionary(id => id, Of);

    internal static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. ById.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    internal static DiagnosticDescriptor For(Refusal refusal) => ById[refusal.Id];

    private static DiagnosticDescriptor Of(string id) => new(
        id,
        "An expression of a step has no exact JSONata form",
        "{0}: {1}. {2}",
        "Flow",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + id.ToLowerInvariant());
}
