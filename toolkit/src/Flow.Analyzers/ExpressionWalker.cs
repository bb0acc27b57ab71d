using AsteroidWorkflows.Flow.Expressions.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsteroidWorkflows.Flow.Analyzers;

/// <summary>Looks at each part of an expression that varies with the data of an execution, and at what the moment of building would decide.</summary>
internal sealed class ExpressionWalker(IMethodSymbol lambda, Action<Diagnostic> report) : OperationWalker
{
    public override void VisitInvocation(IInvocationOperation operation)
    {
        // A handler is called by Step Functions, not by the expression.
        if (!IsHandlerOf(operation) && !IsFlows(operation.TargetMethod))
        {
            Check(operation, SymbolKey.Of(operation.TargetMethod, operation.Instance?.Type), $"{operation.TargetMethod.ContainingType.Name}.{operation.TargetMethod.Name}", NameOf(operation.Syntax));
        }

        base.VisitInvocation(operation);
    }

    public override void VisitPropertyReference(IPropertyReferenceOperation operation)
    {
        var owner = operation.Instance?.Type ?? operation.Property.ContainingType;
        if (operation.Property.IsIndexer)
        {
            Check(operation, SymbolKey.Of(operation.Property.GetMethod!, owner), $"{owner.Name}[…]", operation.Syntax);
        }
        else if (IsSystem(owner) || SymbolKey.IsCollection(owner) || SymbolKey.IsDictionary(owner))
        {
            Check(operation, SymbolKey.Of(operation.Property, owner), $"{owner.Name}.{operation.Property.Name}", NameOf(operation.Syntax));
        }

        base.VisitPropertyReference(operation);
    }

    public override void VisitBinaryOperator(IBinaryOperation operation)
    {
        Check(operation, KeyOf(operation), operation.Syntax is BinaryExpressionSyntax binary ? $"'{binary.OperatorToken.Text}'" : "the operator", operation.Syntax);
        base.VisitBinaryOperator(operation);
    }

    public override void VisitLocalReference(ILocalReferenceOperation operation)
    {
        if (operation.Local.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration && declaration.GetSyntax() is VariableDeclaratorSyntax { Parent.Parent: ForStatementSyntax } && IsOutside(declaration.GetSyntax()))
        {
            Report(RefusalTable.Captured, operation.Local.Name, operation.Syntax);
        }

        base.VisitLocalReference(operation);
    }

    private bool IsOutside(SyntaxNode declaration) => lambda.DeclaringSyntaxReferences.FirstOrDefault() is not { } self || !self.Span.Contains(declaration.Span);

    private void Check(IOperation operation, string key, string name, SyntaxNode place)
    {
        if (RefusalTable.OfTheMoment(key) is { } moment)
        {
            Report(moment, name, place);
        }
        else if (!FormTable.Contains(key) && Variation.Varies(operation))
        {
            Report(RefusalTable.Of(key), name, place);
        }
    }

    private void Report(Refusal refusal, string name, SyntaxNode place) =>
        report(Diagnostic.Create(Descriptors.For(refusal), place.GetLocation(), name, refusal.Why, refusal.WayOut));

    private bool IsHandlerOf(IInvocationOperation operation) =>
        operation.Instance is IParameterReferenceOperation { Parameter: var parameter } && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, lambda) && parameter.Ordinal == 0
        && operation.Parent is IReturnOperation or IConversionOperation;

    private static bool IsFlows(IMethodSymbol method) => method.ContainingNamespace.ToDisplayString().StartsWith("AsteroidWorkflows.Flow", StringComparison.Ordinal);

    private static bool IsSystem(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) == true;

    private static string KeyOf(IBinaryOperation operation)
    {
        var left = operation.LeftOperand.Type ?? operation.RightOperand.Type;
        var name = operation.OperatorKind switch
        {
            BinaryOperatorKind.Remainder => "Modulo",
            BinaryOperatorKind.ConditionalAnd => "AndAlso",
            BinaryOperatorKind.ConditionalOr => "OrElse",
            BinaryOperatorKind.Equals => "Equal",
            BinaryOperatorKind.NotEquals => "NotEqual",
            var kind => kind.ToString(),
        };
        var isNull = operation.LeftOperand.ConstantValue is { HasValue: true, Value: null } || operation.RightOperand.ConstantValue is { HasValue: true, Value: null };
        return name is "Equal" or "NotEqual" && isNull ? $"{name}(null)"
            : operation.Type?.SpecialType == SpecialType.System_String ? $"{name}(String)"
            : left is null ? name
            : IsEnum(left) ? $"{name}(Enum)"
            : $"{name}{(operation.IsChecked && left.SpecialType == SpecialType.System_Int32 && name is "Add" or "Subtract" or "Multiply" ? "Checked" : "")}({SymbolKey.Value(left)})";
    }

    private static bool IsEnum(ITypeSymbol type) => (SymbolKey.Underlying(type) ?? type).TypeKind == TypeKind.Enum;

    private static SyntaxNode NameOf(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name,
        MemberAccessExpressionSyntax member => member.Name,
        _ => syntax,
    };
}
