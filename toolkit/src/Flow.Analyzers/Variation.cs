using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsteroidWorkflows.Flow.Analyzers;

/// <summary>Whether a part of an expression varies with an execution: it uses a parameter of a lambda, the context or a variable. Everything else is a constant.</summary>
internal static class Variation
{
    internal static bool Varies(IOperation operation) => operation.DescendantsAndSelf().Any(part => part switch
    {
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } => true,
        IPropertyReferenceOperation { Property.ContainingType: { Name: "Context" or "Variable" } type } => type.ContainingNamespace.ToDisplayString() == "AsteroidWorkflows.Flow",
        _ => false,
    });
}
