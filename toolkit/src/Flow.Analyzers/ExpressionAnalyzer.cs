using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsteroidWorkflows.Flow.Analyzers;

/// <summary>Finds what the expressions of steps may not use: what the table of forms does not hold, where it varies with the data of an execution or with the moment.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExpressionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.AnonymousFunction);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var lambda = (IAnonymousFunctionOperation)context.Operation;
        if (IsForAStep(lambda))
        {
            new ExpressionWalker(lambda.Symbol, context.ReportDiagnostic).Visit(lambda.Body);
        }
    }

    /// <summary>A lambda that becomes an expression tree and is handed to a method of Flow.</summary>
    private static bool IsForAStep(IAnonymousFunctionOperation lambda)
    {
        var conversion = lambda.Parent;
        while (conversion is not (null or IArgumentOperation))
        {
            conversion = conversion.Parent;
            if (conversion is IAnonymousFunctionOperation)
            {
                return false;
            }
        }

        return conversion is IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call }
            && parameter.Type is INamedTypeSymbol { Name: "Expression", ContainingNamespace: { } space }
            && space.ToDisplayString() == "System.Linq.Expressions"
            && call.TargetMethod.ContainingNamespace.ToDisplayString().StartsWith("AsteroidWorkflows.Flow", System.StringComparison.Ordinal);
    }
}
