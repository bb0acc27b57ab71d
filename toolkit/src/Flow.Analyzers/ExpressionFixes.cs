using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsteroidWorkflows.Flow.Analyzers;

/// <summary>Writes what has one way out: also for <c>is null</c> and <c>?.</c>, which the compiler itself refuses in expressions.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ExpressionFixes : CodeFixProvider
{
    private const string NoPattern = "CS8122";
    private const string NoNullPropagation = "CS8072";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FLOW1001", "FLOW1004", "FLOW1012", NoPattern, NoNullPropagation];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root!.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Fixed(diagnostic.Id, node) is var (old, changed) && old is not null)
            {
                var title = $"Write {changed.ToString()}";
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, changed.WithTriviaFrom(old)))), diagnostic.Id), diagnostic);
            }
        }
    }

    private static (SyntaxNode? Old, SyntaxNode Changed) Fixed(string id, SyntaxNode node) => id switch
    {
        "FLOW1001" when node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is { Parent: BinaryExpressionSyntax comparison } length && Empty(comparison, length) is { } empty => (comparison, empty),
        "FLOW1004" when node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call => (call, call.AddArgumentListArguments(SyntaxFactory.Argument(SyntaxFactory.ParseExpression("StringComparison.Ordinal").WithLeadingTrivia(SyntaxFactory.Space)))),
        "FLOW1012" when node.FirstAncestorOrSelf<BinaryExpressionSyntax>() is { } logic => (logic, Parsed($"{logic.Left} {logic.OperatorToken.Text}{logic.OperatorToken.Text} {logic.Right}")),
        NoPattern when node.FirstAncestorOrSelf<IsPatternExpressionSyntax>() is { } test && Comparison(test) is { } comparison => (test, comparison),
        NoNullPropagation when node.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { WhenNotNull: MemberBindingExpressionSyntax or InvocationExpressionSyntax } access =>
            (access, Parsed($"({access.Expression} == null ? null : {access.Expression}{access.WhenNotNull})")),
        _ => (null, node),
    };

    private static ExpressionSyntax? Empty(BinaryExpressionSyntax comparison, MemberAccessExpressionSyntax length) =>
        comparison.Left == length && comparison.Right is LiteralExpressionSyntax { Token.ValueText: "0" }
            ? comparison.Kind() switch
            {
                SyntaxKind.EqualsExpression => Parsed($"{length.Expression} == \"\""),
                SyntaxKind.GreaterThanExpression or SyntaxKind.NotEqualsExpression => Parsed($"{length.Expression} != \"\""),
                _ => null,
            }
            : null;

    private static ExpressionSyntax? Comparison(IsPatternExpressionSyntax test) => test.Pattern switch
    {
        ConstantPatternSyntax constant => Parsed($"{test.Expression} == {constant.Expression}"),
        UnaryPatternSyntax { Pattern: ConstantPatternSyntax constant } => Parsed($"{test.Expression} != {constant.Expression}"),
        _ => null,
    };

    private static ExpressionSyntax Parsed(string text) => SyntaxFactory.ParseExpression(text);
}
