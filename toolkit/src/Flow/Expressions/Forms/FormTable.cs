namespace AsteroidWorkflows.Flow.Expressions.Forms;

/// <summary>
/// Every member and operator that expressions may use; whatever is not here is refused. The translator, the analyzer and the reference in docs/steps.md read
/// this one table, and the generator of expressions uses every row of it.
/// </summary>
internal static class FormTable
{
    public static IReadOnlyList<Form> All { get; } = [.. OperatorForms.All, .. TextForms.All, .. CollectionForms.All, .. ValueForms.All];

    private static readonly HashSet<string> Keys = new(All.Select(form => form.Key));

    public static bool Contains(string key) => Keys.Contains(key);
}
